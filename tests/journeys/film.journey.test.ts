import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWith } from '../listen/session/findMissing.js';
import type { Served } from '../pages/servePages.js';
import { findFilmPage, lanternFerry, serveFilmPage } from '../pages/serveSite.js';
import { browsers } from './browsers/browsers.js';
import {
  readFilm,
  tabTo,
  untilFocused,
  untilPaused,
  untilPressed,
  untilReady,
  untilSettled,
  untilTime,
} from './browsers/viewer.js';
import { type OpenBrowser, until } from './browsers/ViewerPage.js';

let site: Served;
beforeAll(async () => {
  site = await serveFilmPage();
});
afterAll(() => site.close());

for (const { name, needs, start } of browsers) {
  describeWith([needs], `a film in ${name}`, () => {
    let browser: OpenBrowser;
    beforeAll(async () => {
      browser = await start(process.env);
    });
    afterAll(() => browser.close());

    const openFilm = async () => {
      const page = await browser.open(findFilmPage(site, lanternFerry.address));
      await untilReady(page);
      return page;
    };

    test('plays, pauses and seeks by keyboard alone', async () => {
      const page = await openFilm();
      await tabTo(page, 'Play');
      await page.press('Enter');
      await untilTime(page, 1);
      await untilFocused(page, 'Pause');
      expect((await readFilm(page)).width).toBeGreaterThan(0);

      await page.press('Enter');
      await untilPaused(page, true);
      await tabTo(page, 'Position');
      await page.press('Home');
      await untilSettled(page, 0);
      await page.press('PageUp');
      await untilSettled(page, 60);
      await page.press('ArrowLeft');
      await untilSettled(page, 55);
      await page.press('k');
      await untilTime(page, 56);
      await untilFocused(page, 'Position');
    });

    test('shows captions where the film stands, and takes them away', async () => {
      const page = await openFilm();
      await tabTo(page, 'Position');
      for (const time of [5, 10, 15, 20, 25]) {
        await page.press('ArrowRight');
        await untilSettled(page, time);
      }
      await page.press('ArrowRight');
      await tabTo(page, 'Captions');
      await page.press('Enter');
      await untilPressed(page, 'Captions', true);
      await page.press('k');
      await until(page, 'the words are shown', () =>
        document.body.textContent.includes('Then take a lantern.'),
      );
      await page.press('Enter');
      await untilPressed(page, 'Captions', false);
      await until(
        page,
        'the words are gone',
        () => !document.querySelector('[data-part="captions"]')?.textContent.includes('Then take a lantern.'),
      );
    });

    test('goes to full screen and back, and the focus stays', async () => {
      const page = await openFilm();
      const isFull = () => document.fullscreenElement?.getAttribute('data-part') === 'player';
      await tabTo(page, 'Full screen');
      await page.press('Enter');
      await until(page, 'the player is in full screen', isFull);
      await untilFocused(page, 'Full screen');
      await untilPressed(page, 'Full screen', true);

      await page.press('Shift+Tab');
      await page.press('Tab');
      await untilFocused(page, 'Full screen');
      await page.press('Enter');
      await until(page, 'the page is back', () => document.fullscreenElement === null);
      await untilFocused(page, 'Full screen');
    });

    test('opens a dialog by keyboard, chooses, and comes back with Escape', async () => {
      const page = await openFilm();
      await tabTo(page, 'Speed');
      await page.press('Enter');
      await until(page, 'the dialog is open', () => document.querySelector('dialog:popover-open') !== null);
      await page.click('radio', '1.5 times');
      await until(page, 'the film is faster', () => document.querySelector('video')!.playbackRate === 1.5);
      await page.press('Escape');
      await until(page, 'the dialog is closed', () => document.querySelector('dialog') === null);
      await untilFocused(page, /Speed/);
    });

    test('no control is a trap: Tab passes each once and leaves the player', async () => {
      const page = await openFilm();
      const passed = await tabTo(page, 'After the film');
      expect(passed.slice(0, 3)).toEqual(['Before the film', 'Play', 'Description']);
      expect(new Set(passed).size).toBe(passed.length);
    });
  });
}
