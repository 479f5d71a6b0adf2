import { afterAll, beforeAll } from 'vitest';
import { browsers, type JourneyBrowser } from '../../journeys/browsers/browsers.js';
import type { OpenBrowser, Viewer } from '../../journeys/browsers/ViewerPage.js';
import { type Sink, type SoundCard, startSoundCard } from '../../journeys/sound/startSoundCard.js';
import { describeWith, soundPackages } from '../../listen/session/findMissing.js';
import type { Served } from '../../pages/servePages.js';
import { serveSoundPage } from '../../pages/serveSite.js';
import { makeSounds } from './makeSounds.js';
import { openStage, type OpenStage } from './openStage.js';

/** One browser that plays on a sound card whose sound can be recorded. */
export interface Heard {
  /** Of the browser. */
  readonly name: string;
  readonly card: SoundCard;
  /** A fresh page with the media room's makers on it. */
  openStage(): Promise<OpenStage>;
  /** Brings another tab before that page, in `tabbedBrowsers`. */
  hide(): Promise<void>;
}

interface HearingOptions extends Viewer {
  /** The loudspeakers; two channels where they are left out. */
  readonly sinks?: readonly Sink[];
  /** All browsers where they are left out. */
  readonly in?: readonly JourneyBrowser[];
}

/** A suite of what is heard, once in each browser, with the sounds that are measured under `/sounds/`. */
export function describeHeard(
  title: string,
  body: (heard: Heard) => void,
  options: HearingOptions = {},
): void {
  const { sinks, in: among = browsers, ...viewer } = options;
  let site: Served;
  beforeAll(async () => {
    site = await serveSoundPage({ '/sounds/': await makeSounds() });
  });
  afterAll(() => site.close());

  for (const { name, needs, start } of among) {
    describeWith([needs, ...soundPackages], `${title} in ${name}`, () => {
      let card: SoundCard;
      let browser: OpenBrowser;
      beforeAll(async () => {
        card = await startSoundCard(sinks);
        browser = await start(card.env, viewer);
      });
      afterAll(async () => {
        await browser.close();
        await card.close();
      });
      body({
        name,
        get card() {
          return card;
        },
        openStage: () => openStage(browser, site),
        hide: async () => browser.hide?.(),
      });
    });
  }
}
