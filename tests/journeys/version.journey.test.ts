import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Film } from '../../src/core/films/Film.js';
import { describeWith, soundPackages } from '../listen/session/findMissing.js';
import type { Served } from '../pages/servePages.js';
import { findFilmPage, serveFilmPage } from '../pages/serveSite.js';
import { browsers } from './browsers/browsers.js';
import { seatWithSound } from './browsers/seatWithSound.js';
import { tabTo, untilFocused, untilPressed, untilReady, untilSettled, untilTime } from './browsers/viewer.js';
import { until } from './browsers/ViewerPage.js';
import { decodeSound } from './sound/decodeSound.js';
import { findLikeness } from './sound/signal.js';

/** A film that this project may not carry: 14 seconds with surround sound, and the same with a description spoken over it. */
const folder = join(process.env.TINGYING_SHARED ?? resolve('../shared'), 'media/rabbit');
const rabbit: Film = {
  id: 'rabbit',
  title: 'The Rabbit',
  language: 'en',
  sources: [{ src: '/rabbit/video.mp4', type: 'video/mp4' }],
  descriptions: [
    {
      delivery: 'version',
      language: 'en',
      voiceKind: 'recorded',
      sources: [{ src: '/rabbit/video-with-voiceover.mp4', type: 'video/mp4' }],
    },
  ],
};

if (existsSync(folder)) describeVersions();
else
  describe.skip(`a described version (skipped here: there is no ${folder}; TINGYING_SHARED names another place)`, () =>
    test('is heard'));

function describeVersions(): void {
  let site: Served;
  beforeAll(async () => {
    site = await serveFilmPage({ '/rabbit/': folder });
  });
  afterAll(() => site.close());

  for (const { name, needs, start } of browsers) {
    describeWith([needs, ...soundPackages], `a described version in ${name}`, () => {
      const seat = seatWithSound(start);

      test('takes the film’s place where it stands, and is heard', async () => {
        const narration = await decodeSound(join(folder, 'audio-description.mp3'), { from: 5.3, to: 6.9 });
        const page = await seat.browser.open(findFilmPage(site, rabbit));
        await untilReady(page);
        await tabTo(page, 'Position');
        await page.press('ArrowRight');
        await untilSettled(page, 5);
        const hear = async (title: string) => {
          const recording = await seat.card.record(`${name}, version, ${title}`);
          await page.press('k');
          await untilTime(page, 10);
          await page.press('k');
          return findLikeness(await recording.stop(), narration).likeness;
        };
        expect(await hear('without')).toBeLessThan(0.15);

        await page.press('d');
        await untilPressed(page, 'Description', true);
        await untilSettled(page, 10);
        await untilFocused(page, 'Position');
        await page.press('ArrowLeft');
        await untilSettled(page, 5);
        expect(await hear('with')).toBeGreaterThan(0.25);
        await until(
          page,
          'description stays on',
          () => document.querySelector('[data-part="description-button"][aria-pressed="true"]') !== null,
        );
      });
    });
  }
}
