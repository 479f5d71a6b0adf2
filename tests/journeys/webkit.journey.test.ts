import { expect, onTestFinished, test } from 'vitest';
import type { Film } from '../../src/core/films/Film.js';
import { describeWith } from '../listen/session/findMissing.js';
import { findFilmPage, lanternFerry, serveFilmPage } from '../pages/serveSite.js';
import { openInWebKit } from './browsers/openInWebKit.js';
import { untilPaused, untilReady, untilTime } from './browsers/viewer.js';

/** As a file: of a stream, Debian's WebKitGTK fills its buffer and never starts its clock. */
const film: Film = {
  id: 'file',
  title: 'The Lantern Ferry',
  sources: [{ src: `${lanternFerry.address}mp4/film.zh.mp4`, type: 'video/mp4' }],
  descriptions: [{ delivery: 'text', language: 'en', src: `${lanternFerry.address}descriptions/en.vtt` }],
};

describeWith(['webkit2gtk-driver', 'xvfb', 'openbox', 'dbus-daemon'], 'a film in WebKitGTK', () => {
  test('loads, plays by a click and by a key, and its controls have their roles and names', async () => {
    const site = await serveFilmPage();
    onTestFinished(() => site.close());
    const page = await openInWebKit(findFilmPage(site, film));
    onTestFinished(() => page.close());
    await untilReady(page);

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
});
