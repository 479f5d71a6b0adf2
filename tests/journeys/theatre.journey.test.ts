import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWith, soundPackages } from '../listen/session/findMissing.js';
import type { Served } from '../pages/servePages.js';
import { findFilmPage, lanternFerry, serveFilmPage, serveTheatrePage } from '../pages/serveSite.js';
import { readingFilm } from '../react/reading/readingFilm.js';
import { browsers } from './browsers/browsers.js';
import { seatWithSound } from './browsers/seatWithSound.js';
import {
  pressThere,
  readFilm,
  tabTo,
  untilFocused,
  untilPaused,
  untilPressed,
  untilReady,
  untilSaid,
  untilSettled,
  untilShown,
  untilTime,
  write,
} from './browsers/viewer.js';
import { until, type ViewerPage } from './browsers/ViewerPage.js';
import { measureLoudness } from './sound/signal.js';

let films: Served;
let theatre: Served;
beforeAll(async () => {
  [films, theatre] = await Promise.all([serveFilmPage(), serveTheatrePage()]);
});
afterAll(() => Promise.all([films.close(), theatre.close()]));

for (const { name, needs, start } of browsers) {
  describeWith([needs, ...soundPackages], `an evening by keyboard in ${name}`, () => {
    const seat = seatWithSound(start);

    /** At the slider of a film, where letters are keys of the player. */
    const openFilm = async (film = findFilmPage(films, lanternFerry.address)) => {
      const page = await seat.browser.open(film);
      await untilReady(page);
      await tabTo(page, 'Position');
      return page;
    };
    const findByPinyin = async (): Promise<ViewerPage> => {
      const page = await seat.browser.open(`${theatre.url}/theatre.html`);
      await untilShown(page, 'All titles');
      await tabTo(page, 'Title, person, pinyin or initials');
      await write(page, 'dudeng');
      await untilSaid(page, /1 title found: The Lantern Ferry\./);
      await page.press('Enter');
      await untilFocused(page, '1 title found.');
      return page;
    };

    test('a film is found by pinyin, and a sample of it heard', async () => {
      const page = await findByPinyin();
      expect((await tabTo(page, 'Sample of The Lantern Ferry')).slice(0, -1)).toEqual(['The Lantern Ferry']);
      const recording = await seat.card.record(`a sample in ${name}`);
      await page.press('Space');
      await untilPressed(page, 'Sample of The Lantern Ferry', true);
      await sleep(2000);
      expect(measureLoudness(await recording.stop()), 'what is heard of it').toBeGreaterThan(-50);
      await page.press('Space');
      await untilPressed(page, 'Sample of The Lantern Ferry', false);
      expect(await page.ask(() => document.body.innerText)).not.toContain('cannot be played');
    });

    test('who leaves in the middle comes back to where they were, and jumps nowhere unasked', async () => {
      const page = await findByPinyin();
      await pressThere(page, 'The Lantern Ferry');
      await untilReady(page);
      await tabTo(page, 'Position');
      await page.press('PageUp');
      await untilSettled(page, 60);
      await page.press('k');
      await untilTime(page, 61);
      await page.press('k');
      await untilPaused(page, true);
      const left = (await readFilm(page)).time;
      // Back to the titles by the page's first link, and in again by the one that says so.
      await page.ask(() => document.querySelector<HTMLElement>('[data-part="page-heading"]')!.focus());
      await page.press('Shift+Tab');
      await untilFocused(page, 'All titles');
      await page.press('Enter');
      await untilShown(page, 'Continue listening');
      await untilShown(page, 'You stopped at 1 minute');
      await pressThere(page, 'The Lantern Ferry');
      await untilReady(page);
      expect((await readFilm(page)).time).toBe(0);
      await pressThere(page, /^Go on at 1 minute/);
      await untilTime(page, left - 0.5);
      await untilFocused(page, 'Pause');
      expect((await readFilm(page)).time).toBeLessThan(left + 10);
    });

    test('who is lost asks, and goes back; a typed time and a word that was heard lead there', async () => {
      const page = await openFilm();
      await page.press('PageUp');
      await untilSettled(page, 60);
      const hasChapters = () => document.querySelector('[data-part="chapters-button"]') !== null;
      await until(page, 'the chapters have come', hasChapters);
      await page.press('t');
      await untilSaid(page, /^Paused at 1 minute, 56 seconds left, Chapter 1/);
      await page.press('z');
      await untilSaid(page, /^Back at/);
      await untilSettled(page, 0);

      await page.press('g');
      await until(page, 'the field has the focus', () => document.activeElement?.tagName === 'INPUT');
      await write(page, '1 4');
      await untilSaid(page, /1 minute 4 seconds, of 1 minute 56 seconds\. Enter to go\./);
      await page.press('Enter');
      await untilSettled(page, 64);

      await until(page, 'the slider has the focus', () =>
        Boolean(document.activeElement?.matches('[data-part="seek-slider"]')),
      );
      await page.press('/');
      await until(page, 'the field has the focus', () =>
        Boolean(document.activeElement?.matches('dialog input')),
      );
      await write(page, 'mother');
      await untilSaid(page, /^\d+ results?$/);
      await page.press('Enter');
      await untilSaid(page, /^Result \d of \d, /);
    });

    test('the transcript is read at the film’s line, and the braille feed gathers what is said and described', async () => {
      const film = readingFilm(`${lanternFerry.address}mp4/film.en.mp4`);
      const page = await openFilm(`${findFilmPage(films, film)}&reading=`);
      await page.press('x');
      const readLine = () => document.activeElement?.closest('[data-at]')?.textContent ?? '';
      await until(page, 'the first line has the focus', () =>
        Boolean(document.activeElement?.closest('[data-at]')?.textContent.includes('The jetty')),
      );
      await page.press('ArrowDown');
      expect(await page.ask(readLine)).toContain('Take me over the river!');
      // Back into the player, and play: the feed has each line once.
      await page.ask(() => document.querySelector<HTMLElement>('[data-part="seek-slider"]')!.focus());
      await page.press('d');
      await page.press('k');
      const feed = () => document.querySelector('[data-part="braille-feed"] [role="log"]')?.textContent ?? '';
      await until(page, 'the feed has a line of the film', () =>
        Boolean(
          document
            .querySelector('[data-part="braille-feed"] [role="log"]')
            ?.textContent.includes('Take me over the river!'),
        ),
      );
      expect((await page.ask(feed)).split('Take me over the river!')).toHaveLength(2);
    });

    test('on a metered line one key leaves the picture out, and one brings it back, at the same place', async () => {
      const page = await openFilm();
      await page.press('k');
      await untilTime(page, 0.5);
      await page.press('v');
      await untilSaid(page, /Listen only\. The picture is not loaded/);
      await until(page, 'there is no picture', () => document.querySelector('video')!.videoWidth === 0);
      const { time, paused } = await readFilm(page);
      expect(paused).toBe(false);
      await untilTime(page, time + 1);
      await page.press('v');
      await until(page, 'there is a picture', () => document.querySelector('video')!.videoWidth > 0);
      expect((await readFilm(page)).time).toBeGreaterThan(time);
    });
  });
}
