import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPeople } from '../../src/gate-server/testkit/demoPeople.js';
import { describeWith, soundPackages } from '../listen/session/findMissing.js';
import { startFirefox } from './browsers/startTabs.js';
import { type OpenBrowser, until } from './browsers/ViewerPage.js';
import { untilPressed, untilReady, untilTime } from './browsers/viewer.js';
import { openTheatre, type OpenTheatre, visitBy } from './gate/openTheatre.js';
import { type SoundCard, startSoundCard } from './sound/startSoundCard.js';

/** In Chromium this is walked with all that comes after it, the passkey too: `gate/evening.journey.test.ts`. */
describeWith(['firefox-esr', ...soundPackages], 'an evening at the gate, by keyboard in Firefox', () => {
  let theatre: OpenTheatre;
  let card: SoundCard;
  let browser: OpenBrowser;
  beforeAll(async () => {
    [theatre, card] = await Promise.all([openTheatre(), startSoundCard()]);
    browser = await startFirefox(card.env);
  });
  afterAll(async () => {
    await browser.close();
    await card.close();
    await theatre.close();
  });

  test('the film is locked and says why; one proves one’s right, and hears it described to the end', async () => {
    const visitor = visitBy(await browser.open(`${theatre.url}/?lang=en`));
    const { viewer } = visitor;
    await visitor.untilShown('Verify first, film');
    await visitor.press('The Lantern Ferry');
    await visitor.untilShown('Verify once, about 3 minutes, no photo.');
    expect(await viewer.ask(() => document.querySelector('video') === null)).toBe(true);
    await visitor.verify(demoPeople.succeeds);
    await visitor.untilShown('You are verified. All films are now free for you.');
    await visitor.press('To the films');
    await until(viewer, 'the player is there', () => document.querySelector('video') !== null);
    await untilReady(viewer);
    await visitor.press('Play');
    await untilTime(viewer, 1);
    await viewer.press('d');
    await untilPressed(viewer, 'Description', true);
    await viewer.press('9');
    await until(viewer, 'the film has ended', () => document.querySelector('video')!.ended);
    await untilPressed(viewer, 'Description', true);
    await visitor.press('All titles');
    await visitor.untilShown('Open to you, film');
    expect(theatre.trouble).toEqual([]);
  });

  test('the theatre speaks the language that the browser is set to, and the other one at a press, where one is', async () => {
    const visitor = visitBy(await browser.open(`${theatre.url}/?work=lantern-ferry`));
    await visitor.untilShown('All titles');
    await visitor.press('中文');
    await visitor.untilShown('全部影片');
    expect(await visitor.viewer.ask(() => document.querySelector('main h2, main h3')?.textContent)).toBe(
      '渡灯',
    );
    expect(await visitor.viewer.ask(() => document.documentElement.lang)).toBe('zh-CN');
  });
});
