import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWith, soundPackages } from '../listen/session/findMissing.js';
import type { Served } from '../pages/servePages.js';
import { findFilmPage, lanternFerry, serveFilmPage } from '../pages/serveSite.js';
import { tabbedBrowsers } from './browsers/browsers.js';
import { seatWithSound } from './browsers/seatWithSound.js';
import { readFilm, tabTo, untilPressed, untilReady, untilSaid, untilTime } from './browsers/viewer.js';
import { until } from './browsers/ViewerPage.js';

let site: Served;
beforeAll(async () => {
  site = await serveFilmPage();
});
afterAll(() => site.close());

for (const { name, needs, start } of tabbedBrowsers) {
  // Without a loudspeaker Firefox plays no sound that has no picture.
  describeWith([needs, ...soundPackages], `a film that is only listened to, in ${name}`, () => {
    const seat = seatWithSound(start);

    test('plays on, described, in a page that nobody looks at, and lets the screen sleep', async () => {
      const page = await seat.browser.open(findFilmPage(site, lanternFerry.address));
      await untilReady(page);
      await page.ask(() => {
        Object.assign(window, { awake: 0 });
        if (!('wakeLock' in navigator)) return;
        const ask = navigator.wakeLock.request.bind(navigator.wakeLock);
        navigator.wakeLock.request = (...rest) => {
          (window as unknown as { awake: number }).awake += 1;
          return ask(...rest);
        };
      });
      await tabTo(page, 'Position');
      await page.press('k');
      await untilTime(page, 0.5);
      await page.press('v');
      await untilSaid(page, /Listen only\. The picture is not loaded/);
      await page.press('d');
      await untilPressed(page, 'Description', true);
      await until(page, 'there is no picture', () => document.querySelector('video')!.videoWidth === 0);
      await seat.browser.hide!();
      await until(page, 'nobody looks at the page', () => document.hidden);
      // Past what had been fetched when the page was hidden: what plays was fetched since.
      const { time } = await readFilm(page);
      const ahead = await page.ask(() => {
        const { buffered } = document.querySelector('video')!;
        return buffered.length > 0 ? buffered.end(buffered.length - 1) : 0;
      });
      await untilTime(page, time + 4);
      expect(await readFilm(page)).toMatchObject({ paused: false, width: 0 });
      await until(
        page,
        'more is fetched',
        (had) => {
          const { buffered, duration } = document.querySelector('video')!;
          return buffered.end(buffered.length - 1) > Math.min(had, duration - 1);
        },
        ahead,
      );
      expect(await page.ask(() => (window as unknown as { awake: number }).awake)).toBe(0);
    });
  });
}
