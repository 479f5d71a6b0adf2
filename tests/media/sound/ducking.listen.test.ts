import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { browsers } from '../../journeys/browsers/browsers.js';
import type { OpenBrowser } from '../../journeys/browsers/ViewerPage.js';
import { startSoundCard, type SoundCard } from '../../journeys/sound/startSoundCard.js';
import { describeWith, soundPackages } from '../../listen/session/findMissing.js';
import { serveSoundPage } from '../../pages/serveSite.js';
import type { Served } from '../../pages/servePages.js';
import { makeSounds } from './makeSounds.js';
import {
  findPasses,
  findRamp,
  followTone,
  largestStep,
  levelBetween,
  percentile,
  readChannels,
} from './measure.js';
import { note } from './note.js';
import { openStage, type OpenStage } from './openStage.js';

let site: Served;
let folder: string;
beforeAll(async () => {
  folder = await makeSounds();
  site = await serveSoundPage({ '/sounds/': folder });
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

for (const { name, needs, start } of browsers) {
  describeWith([needs, ...soundPackages], `how the film gives way in ${name}`, () => {
    let card: SoundCard;
    let browser: OpenBrowser;
    let stage: OpenStage;
    beforeAll(async () => {
      card = await startSoundCard();
      browser = await start(card.env);
    });
    afterAll(async () => {
      await browser.close();
      await card.close();
    });
    beforeEach(async () => {
      stage = await openStage(browser, site);
    });

    /** Plays the tone through the mix, or without Web Audio; does the deed meanwhile, and tells what was heard. */
    const hear = async (
      title: string,
      path: 'graph' | 'volume',
      deed: (stage: OpenStage) => Promise<void>,
    ) => {
      await stage.actWith(path, (stage, path) => {
        if (path === 'volume') Object.assign(window, { AudioContext: undefined });
        stage.mix = stage.createMix(stage.film);
        return stage.load('/sounds/tone.wav');
      });
      await stage.begin((stage) => {
        stage.mix.unlock();
        return stage.film.play();
      });
      await stage.actWith(path, (stage, path) => stage.until(() => stage.mix.ability === path));
      await stage.act((stage) => stage.sleep(1500));
      const recorder = await card.record(`${name}, ${title}`);
      await deed(stage);
      await recorder.stop();
      return (await readChannels(recorder.file, 2))[0]!;
    };

    /** Steps of a sound card's own buffers are heard as a glide, not as clicks; a volume cannot be turned more finely. */
    const mostDb = { graph: -40, volume: -34 } as const;

    test.each(['graph', 'volume'] as const)(
      'it is as much quieter as the viewer wants, as fast, and then as loud as before: by %s',
      async (path) => {
        const heard = await hear(`ducked by ${path}`, path, (stage) =>
          stage.act(async ({ mix, sleep }) => {
            await sleep(900);
            for (const [depthDb, seconds] of [
              [-9, 0.25],
              [-9, 0.25],
              [-9, 0.25],
              [-24, 0.5],
              [-24, 0.5],
              [-24, 0.5],
            ] as const) {
              mix.duck(depthDb, seconds);
              await sleep(seconds * 1000 + 700);
              mix.restore(seconds);
              await sleep(seconds * 1000 + 700);
            }
          }),
        );
        const film = followTone(heard, 100);
        const full = levelBetween(film, 0.2, 0.8);
        const passes = findPasses(film, full - 4.5);
        expect(passes).toHaveLength(12);
        const ducks = Array.from({ length: 6 }, (_, duck) => {
          const [down, up] = [passes[duck * 2]!, passes[duck * 2 + 1]!];
          const depth = duck < 3 ? -9 : -24;
          const margin = duck < 3 ? 0.35 : 0.65;
          return {
            depth: levelBetween(film, down + margin, up - margin) - full,
            attackMs: findRamp(film, full, full + depth, down - margin).seconds * 1000,
            releaseMs: findRamp(film, full + depth, full, up - margin).seconds * 1000,
            // After the last of the ramp, and before the next one.
            restored: levelBetween(film, up + 0.3, up + 0.6) - full,
            stepDb: Math.max(
              largestStep(heard, down - margin, down + margin),
              largestStep(heard, up - margin, up + margin),
            ),
          };
        });
        const middle = (of: typeof ducks) => {
          const at = (part: keyof (typeof ducks)[number]) =>
            percentile(
              of.map((duck) => duck[part]),
              0.5,
            );
          return {
            depth: at('depth'),
            attackMs: at('attackMs'),
            releaseMs: at('releaseMs'),
            restored: at('restored'),
            // A click of ours is in every one; what a busy machine tears is not.
            stepDb: Math.min(...of.map((duck) => duck.stepDb)),
          };
        };
        for (const [depth, ms, figures] of [
          [-9, 250, middle(ducks.slice(0, 3))],
          [-24, 500, middle(ducks.slice(3))],
        ] as const) {
          note(`${name}, by ${path}, ${depth} dB in ${ms} ms`, figures);
          expect(Math.abs(figures.depth - depth)).toBeLessThan(0.5);
          expect(Math.abs(figures.restored)).toBeLessThan(0.2);
          expect(Math.abs(figures.attackMs - ms)).toBeLessThan(30);
          expect(Math.abs(figures.releaseMs - ms)).toBeLessThan(30);
          expect(figures.stepDb).toBeLessThan(mostDb[path]);
        }
      },
    );

    test.each(['graph', 'volume'] as const)(
      'a description that is cut off brings it back from where it is, without a jump: by %s',
      async (path) => {
        const heard = await hear(`cut off by ${path}`, path, (stage) =>
          stage.act(async ({ mix, sleep }) => {
            await sleep(800);
            for (let again = 0; again < 3; again++) {
              for (const wait of [60, 130, 200, 5, 90]) {
                mix.duck(-18, 0.25);
                await sleep(wait);
                mix.restore(0.2);
                await sleep(70);
              }
              await sleep(700);
            }
          }),
        );
        const film = followTone(heard, 100);
        const full = levelBetween(film, 0.2, 0.9);
        const end = heard.length / 48_000;
        const figures = {
          lowestDb: 20 * Math.log10(percentile([...film.levels.slice(200, -50)], 0.02)) - full,
          restored: levelBetween(film, end - 0.6, end - 0.1) - full,
          // Three times the same, for a busy machine may tear one of them.
          largestStepDb: Math.min(
            ...[0, 1, 2].map((third) => {
              const from = 0.8 + (third * (end - 0.9)) / 3;
              return largestStep(heard, from, from + (end - 0.9) / 3);
            }),
          ),
        };
        note(`${name}, cut off by ${path}`, figures);
        expect(figures.lowestDb).toBeLessThan(-4);
        expect(Math.abs(figures.restored)).toBeLessThan(0.2);
        expect(figures.largestStepDb).toBeLessThan(mostDb[path]);
      },
    );

    test('the viewer’s volume is theirs: it is not changed by a duck, and may be changed in one', async () => {
      const heard = await hear('volume changed while ducked', 'volume', (stage) =>
        stage.act(async ({ film, mix, sleep }) => {
          const told: number[] = [];
          film.addEventListener('volumechange', () => told.push(mix.volume));
          mix.volume = 1;
          await sleep(800);
          mix.duck(-12, 0.2);
          await sleep(800);
          if (told.some((volume) => volume !== 1))
            throw new Error(`A duck was told as a wish: ${told.join()}`);
          mix.volume = 0.5;
          await sleep(800);
          mix.restore(0.2);
          await sleep(1200);
        }),
      );
      const film = followTone(heard, 100);
      const full = levelBetween(film, 0.2, 0.9);
      const end = heard.length / 48_000;
      expect(levelBetween(film, end - 0.5, end - 0.1) - full).toBeCloseTo(-6.02, 1);
    });

    test('it is still heard when the mix has gone, and when another comes', async () => {
      const heard = await hear('gone and come again', 'graph', (stage) =>
        stage.act(async (stage) => {
          await stage.sleep(800);
          stage.mix.duck(-12, 0.1);
          await stage.sleep(300);
          stage.mix.dispose();
          await stage.sleep(900);
          stage.mix = stage.createMix(stage.film);
          stage.mix.duck(-6, 0.1);
          await stage.sleep(900);
          stage.mix.dispose();
          await stage.sleep(900);
        }),
      );
      const film = followTone(heard, 100);
      const full = levelBetween(film, 0.2, 0.9);
      const first = findRamp(film, full, full - 12, 0.2);
      expect(levelBetween(film, first.at + 0.55, first.at + 1.05) - full).toBeCloseTo(0, 1);
      expect(levelBetween(film, first.at + 1.5, first.at + 2) - full).toBeCloseTo(-6, 1);
      expect(levelBetween(film, first.at + 2.5, first.at + 2.9) - full).toBeCloseTo(0, 1);
    });
  });
}
