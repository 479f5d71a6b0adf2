import { afterAll, beforeAll } from 'vitest';
import { type SoundCard, startSoundCard } from '../sound/startSoundCard.js';
import type { OpenBrowser, StartBrowser } from './ViewerPage.js';

export interface Seat {
  readonly browser: OpenBrowser;
  /** What the browser's sound is recorded from. */
  readonly card: SoundCard;
}

/** A browser with a loudspeaker for the tests beside it: it is there before the first and gone after the last. */
export function seatWithSound(start: StartBrowser): Seat {
  let card: SoundCard;
  let browser: OpenBrowser;
  beforeAll(async () => {
    card = await startSoundCard();
    browser = await start(card.env);
  });
  afterAll(async () => {
    await browser.close();
    await card.close();
  });
  return {
    get browser() {
      return browser;
    },
    get card() {
      return card;
    },
  };
}
