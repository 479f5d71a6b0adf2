import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWith, soundPackages } from '../listen/session/findMissing.js';
import type { Served } from '../pages/servePages.js';
import { findFilmPage, lanternFerry, serveFilmPage } from '../pages/serveSite.js';
import { browsers } from './browsers/browsers.js';
import { seatWithSound } from './browsers/seatWithSound.js';
import { tabTo, untilPaused, untilPressed, untilReady, untilSettled, untilTime } from './browsers/viewer.js';
import type { ViewerPage } from './browsers/ViewerPage.js';
import { decodeSound } from './sound/decodeSound.js';
import { findLikeness, measureLoudness } from './sound/signal.js';

/** Stretches of the film, in seconds, in which the narrator speaks and nobody else does. */
const first = { from: 3, to: 5.5 };
const second = { from: 10.5, to: 13 };
const decodeNarration = (language: string, stretch: typeof first) =>
  decodeSound(join(lanternFerry.folder, `narration/narration.${language}.m4a`), stretch);

/** What an excerpt comes to where it is heard, over the film's own sound, and where it is not. */
const heard = 0.2;
const notHeard = 0.15;

let site: Served;
beforeAll(async () => {
  site = await serveFilmPage();
});
afterAll(() => site.close());

for (const { name, needs, start } of browsers) {
  describeWith([needs, ...soundPackages], `the described sound in ${name}`, () => {
    const seat = seatWithSound(start);

    const openFilm = async (locale: string) => {
      const page = await seat.browser.open(findFilmPage(site, lanternFerry.address, locale));
      await untilReady(page);
      return page;
    };

    /** Plays the film from its start until the stretch is over; what is heard meanwhile. */
    const hearFromStart = async (page: ViewerPage, slider: string, title: string) => {
      await tabTo(page, slider);
      await page.press('Home');
      await untilSettled(page, 0);
      const recording = await seat.card.record(`${name}, ${title}`);
      await page.press('k');
      await untilTime(page, first.to + 1);
      await page.press('k');
      await untilPaused(page, true);
      return recording.stop();
    };

    test('is heard once it is on, in the viewer’s language, and no longer once it is off', async () => {
      const page = await openFilm('zh-CN');
      const chinese = await decodeNarration('zh', first);
      const before = await hearFromStart(page, '进度', 'before');
      expect(measureLoudness(before)).toBeGreaterThan(-50);
      expect(findLikeness(before, chinese).likeness).toBeLessThan(notHeard);

      await page.press('d');
      await untilPressed(page, '口述影像', true);
      const described = await hearFromStart(page, '进度', 'described');
      expect(findLikeness(described, chinese).likeness).toBeGreaterThan(heard);
      expect(findLikeness(described, await decodeNarration('en', first)).likeness).toBeLessThan(notHeard);

      await page.press('d');
      await untilPressed(page, '口述影像', false);
      const after = await hearFromStart(page, '进度', 'after');
      expect(measureLoudness(after)).toBeGreaterThan(-50);
      expect(findLikeness(after, chinese).likeness).toBeLessThan(notHeard);
    });

    test('comes in while the film plays on', async () => {
      const page = await openFilm('en');
      await tabTo(page, 'Position');
      await page.press('k');
      await untilTime(page, 1);
      const recording = await seat.card.record(`${name}, switched while playing`);
      const began = Date.now();
      await page.press('d');
      await untilPressed(page, 'Description', true);
      await untilTime(page, second.to + 0.5);
      const held = (Date.now() - began) / 1000 - (second.to - 0.5);
      const { likeness } = findLikeness(await recording.stop(), await decodeNarration('en', second));
      expect(likeness).toBeGreaterThan(heard);
      expect(held, 'seconds that the film stood still for the switch').toBeLessThan(5);
    });
  });
}
