import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWith } from '../../listen/session/findMissing.js';
import { browsers } from '../browsers/browsers.js';
import { readFilm, tabTo, untilReady, untilTime } from '../browsers/viewer.js';
import type { OpenBrowser, ViewerPage } from '../browsers/ViewerPage.js';
import { type ServedTheatre, serveTheatre } from './serveTheatre.js';

const grantMs = 10_000;
let theatre: ServedTheatre;
beforeAll(async () => {
  theatre = await serveTheatre(grantMs);
});
afterAll(() => theatre.close());

/** Plays by keyboard and waits until the film has come so far. */
async function watch(page: ViewerPage, until: number, speed = 1): Promise<void> {
  await untilReady(page);
  await tabTo(page, 'Play');
  await page.press('Enter');
  await untilTime(page, 0.5);
  await page.ask((rate) => void (document.querySelector('video')!.playbackRate = rate), speed);
  const patience = Date.now() + (until / speed) * 1000 * 2 + 20_000;
  for (;;) {
    const { time } = await readFilm(page);
    if (time >= until) return;
    if (Date.now() > patience) throw new Error(`the film stands at ${time} s`);
    await sleep(500);
  }
}

for (const { name, needs, start } of browsers) {
  describeWith([needs], `a film behind the gate in ${name}`, () => {
    let browser: OpenBrowser;
    beforeAll(async () => {
      browser = await start(process.env);
    });
    afterAll(() => browser.close());

    const open = async (film: string, source: string) => {
      const [asked, granted] = [theatre.seen.length, theatre.grants];
      const page = await browser.open(
        `${theatre.url}/gated.html?${new URLSearchParams({ film, source }).toString()}`,
      );
      return { page, seen: () => theatre.seen.slice(asked), grants: () => theatre.grants - granted };
    };
    const failed = (seen: ServedTheatre['seen']) => seen.filter(({ status }) => status >= 400);
    const segments = (seen: ServedTheatre['seen']) => seen.filter(({ path }) => path.endsWith('.m4s'));

    test('plays from one ten-second grant to the next without one failed request, each with the newest in its path', async () => {
      const { page, seen, grants } = await open('lantern-ferry', '.m3u8');
      await watch(page, 32);
      expect(failed(seen())).toEqual([]);
      expect(grants()).toBeGreaterThan(32 / 10);
      expect(segments(seen()).length).toBeGreaterThan(10);
      // The hook runs: had the browser taken the stream over, its requests would bear the cookie.
      expect(segments(seen()).filter(({ by }) => by === 'cookie')).toEqual([]);
    });

    test('plays an encrypted film at two and a half times speed, for the life of two grants and more', async () => {
      const { page, seen } = await open('sealed-ferry', '.m3u8');
      await watch(page, 70, 2.5);
      expect(failed(seen())).toEqual([]);
      const paths = seen().map(({ path }) => path);
      expect(paths).toContain('hls.key');
      // Before its key, what is on its way for the page before may still arrive.
      const own = segments(seen().slice(paths.indexOf('hls.key')));
      expect(own.length).toBeGreaterThan(10);
      expect(own.filter(({ path }) => !path.endsWith('.aes.m4s'))).toEqual([]);
      expect((await readFilm(page)).width).toBeGreaterThan(0);
    });

    test('plays a file that the browser fetches by itself, with the grant in a cookie, past the life of many', async () => {
      const { page, seen } = await open('lantern-ferry', 'film.zh.mp4');
      await watch(page, 17);
      await page.ask(() => void (document.querySelector('video')!.currentTime = 100));
      await untilTime(page, 103);
      expect(failed(seen())).toEqual([]);
      const file = seen().filter(({ path }) => path === 'mp4/film.zh.mp4');
      expect(file.length).toBeGreaterThan(0);
      expect(file.every(({ by }) => by === 'cookie')).toBe(true);
    });
  });
}
