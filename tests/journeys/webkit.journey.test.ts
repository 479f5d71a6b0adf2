import { expect, onTestFinished, test } from 'vitest';
import type { Film } from '../../src/core/films/Film.js';
import { describeWith } from '../listen/session/findMissing.js';
import { findFilmPage, lanternFerry, serveFilmPage } from '../pages/serveSite.js';
import { openInWebKit } from './browsers/openInWebKit.js';
import {
  readFilm,
  untilPaused,
  untilPressed,
  untilReady,
  untilSettled,
  untilTime,
} from './browsers/viewer.js';
import { until } from './browsers/ViewerPage.js';

const file: Film = {
  id: 'file',
  title: 'The Lantern Ferry',
  sources: [{ src: `${lanternFerry.address}mp4/film.zh.mp4`, type: 'video/mp4' }],
  descriptions: [{ delivery: 'text', language: 'en', src: `${lanternFerry.address}descriptions/en.vtt` }],
};

/** The demo film as a stream alone: no file to fall back to, its description a sound track of it. */
const stream: Film = {
  id: 'stream',
  title: 'The Lantern Ferry',
  sources: [{ src: `${lanternFerry.address}hls/master.m3u8`, type: 'application/vnd.apple.mpegurl' }],
  captions: [{ src: `${lanternFerry.address}captions/en.vtt`, language: 'en', sdh: true }],
  descriptions: [{ delivery: 'rendition', language: 'en' }],
};

const open = async (film: Film) => {
  const site = await serveFilmPage();
  onTestFinished(() => site.close());
  const page = await openInWebKit(findFilmPage(site, film));
  onTestFinished(() => page.close());
  await untilReady(page);
  return page;
};

describeWith(['webkit2gtk-driver', 'xvfb', 'openbox', 'dbus-daemon'], 'a film in WebKitGTK', () => {
  test('loads, plays by a click and by a key, and its controls have their roles and names', async () => {
    const page = await open(file);
    await page.click('button', 'Play');
    await untilTime(page, 1);
    expect(await page.describeFocus()).toEqual({ role: 'button', name: 'Pause' });
    await page.press('k');
    await untilPaused(page, true);

    const heard = [];
    for (let count = 0; count < 4; count += 1) {
      await page.press('Tab');
      heard.push(await page.describeFocus());
    }
    expect(heard).toEqual([
      { role: 'button', name: 'Description' },
      { role: 'button', name: 'Back 10 seconds' },
      { role: 'button', name: 'Forward 10 seconds' },
      { role: 'slider', name: 'Position' },
    ]);
  });

  test('plays as a stream, seeks, shows its captions and changes to the described sound', async () => {
    const page = await open(stream);
    await page.click('button', 'Play');
    await untilTime(page, 1);

    await page.press('j');
    await page.press('l');
    await page.press('l');
    await untilTime(page, 15);
    await page.press('k');
    await untilPaused(page, true);
    await page.press('5');
    await untilSettled(page, 58);
    await page.press('2');
    await untilSettled(page, 23);

    await page.press('c');
    await untilPressed(page, 'Captions', true);
    await until(page, 'the words are shown', () =>
      (document.querySelector('[data-part="captions"]')?.textContent ?? '').includes(
        'Take me over the river!',
      ),
    );

    await page.press('k');
    await page.press('d');
    await untilPressed(page, 'Description', true);
    const { time } = await readFilm(page);
    await untilTime(page, time + 2);
    expect(await page.ask(() => document.querySelector('[data-part="trouble"]')?.textContent ?? '')).toBe('');
  });
});
