import { beforeAll, describe, expect, test } from 'vitest';
import { describeHeard } from './describeHeard.js';
import { hearUntorn } from './hearUntorn.js';
import { findPasses, findRamp, followTone, largestJump, levelBetween, percentile, rate } from './measure.js';
import { note } from './note.js';
import type { OpenStage } from './openStage.js';

describeHeard('how the film gives way', (heard) => {
  const { name } = heard;

  // By Web Audio, or without it; one film plays on through all that is done to it.
  describe.each(['graph', 'volume'] as const)('by %s', (path) => {
    let stage: OpenStage;
    beforeAll(async () => {
      stage = await heard.openStage();
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
    });

    /** Does the deed while the tone plays, as loud as it was in the beginning; what was heard of it. */
    const hear = async (title: string, deed: (stage: OpenStage) => Promise<void>) => {
      const [recorded] = await hearUntorn(
        heard.card,
        { name: `${name}, ${title}`, channels: 2 },
        async () => {
          await stage.act(async ({ film, mix, sleep }) => {
            mix.restore(0);
            mix.volume = 1;
            if (film.paused || film.ended) throw new Error('The tone is over: nothing can be heard of it.');
            await sleep(200);
          });
          await deed(stage);
        },
      );
      return recorded!;
    };

    /**
     * A click. Chromium takes up a volume with each buffer: every 23 ms, and on this sound card 20 or 40 ms apart, so that 9 dB
     * in a quarter of a second are eight steps or so, however even they are made.
     */
    const mostDb = path === 'volume' && name === 'Chromium' ? -36 : -40;

    test('it is as much quieter as the viewer wants, as fast, and then as loud as before', async () => {
      const recorded = await hear(`ducked by ${path}`, (stage) =>
        stage.act(async ({ mix, sleep }) => {
          await sleep(700);
          for (const [depthDb, seconds] of [
            [-9, 0.25],
            [-9, 0.25],
            [-9, 0.25],
            [-24, 0.5],
            [-24, 0.5],
            [-24, 0.5],
          ] as const) {
            mix.duck(depthDb, seconds);
            await sleep(seconds * 1000 + 500);
            mix.restore(seconds);
            await sleep(seconds * 1000 + 500);
          }
        }),
      );
      const film = followTone(recorded, 100);
      const full = levelBetween(film, 0.2, 0.6);
      const passes = findPasses(film, full - 4.5);
      expect(passes).toHaveLength(12);
      const ducks = Array.from({ length: 6 }, (_, duck) => {
        const [down, up] = [passes[duck * 2]!, passes[duck * 2 + 1]!];
        const depth = duck < 3 ? -9 : -24;
        // More than what is left of a ramp once it has passed.
        const margin = duck < 3 ? 0.27 : 0.5;
        return {
          depth: levelBetween(film, down + margin, up - margin) - full,
          attackMs: findRamp(film, full, full + depth, down - margin).seconds * 1000,
          releaseMs: findRamp(film, full + depth, full, up - margin).seconds * 1000,
          // After the last of the ramp, and before the next one.
          restored: levelBetween(film, up + 0.25, up + 0.5) - full,
          jumpDb: Math.max(
            largestJump(recorded, down - margin, down + margin),
            largestJump(recorded, up - margin, up + margin),
          ),
        };
      });
      /** What is ours is in each of them; what a busy machine makes late, or tears, is not. */
      const summarise = (of: typeof ducks, ms: number) => {
        const all = (part: keyof (typeof ducks)[number]) => of.map((duck) => duck[part]);
        const nearest = (times: readonly number[]) =>
          times.reduce((best, time) => (Math.abs(time - ms) < Math.abs(best - ms) ? time : best));
        return {
          depth: percentile(all('depth'), 0.5),
          attackMs: nearest(all('attackMs')),
          releaseMs: nearest(all('releaseMs')),
          restored: percentile(all('restored'), 0.5),
          jumpDb: Math.min(...all('jumpDb')),
          jumpsDb: all('jumpDb')
            .map((jump) => jump.toFixed(1))
            .join(' '),
        };
      };
      for (const [depth, ms, figures] of [
        [-9, 250, summarise(ducks.slice(0, 3), 250)],
        [-24, 500, summarise(ducks.slice(3), 500)],
      ] as const) {
        note(`${name}, by ${path}, ${depth} dB in ${ms} ms`, figures);
        expect(Math.abs(figures.depth - depth)).toBeLessThan(0.5);
        expect(Math.abs(figures.restored)).toBeLessThan(0.2);
        expect(Math.abs(figures.attackMs - ms)).toBeLessThan(30);
        expect(Math.abs(figures.releaseMs - ms)).toBeLessThan(30);
        expect(figures.jumpDb).toBeLessThan(mostDb);
      }
    });

    test('a description that is cut off brings it back from where it is, without a jump', async () => {
      // A volume is taken up every 23 ms: deeper than this in a quarter of a second it has to step.
      const depthDb = path === 'graph' ? -18 : -9;
      const recorded = await hear(`cut off by ${path}`, (stage) =>
        stage.actWith(depthDb, async ({ mix, sleep }, depthDb) => {
          await sleep(800);
          for (let again = 0; again < 3; again++) {
            for (const wait of [60, 130, 200, 5, 90]) {
              mix.duck(depthDb, 0.25);
              await sleep(wait);
              mix.restore(0.2);
              await sleep(70);
            }
            await sleep(700);
          }
        }),
      );
      const film = followTone(recorded, 100);
      const full = levelBetween(film, 0.2, 0.9);
      const end = recorded.length / rate;
      const figures = {
        lowestDb: 20 * Math.log10(percentile([...film.levels.slice(200, -50)], 0.02)) - full,
        restored: levelBetween(film, end - 0.6, end - 0.1) - full,
        // Three times the same, for a busy machine may tear one of them.
        largestJumpDb: Math.min(
          ...[0, 1, 2].map((third) => {
            const from = 0.8 + (third * (end - 0.9)) / 3;
            return largestJump(recorded, from, from + (end - 0.9) / 3);
          }),
        ),
      };
      note(`${name}, cut off by ${path}`, figures);
      expect(figures.lowestDb).toBeLessThan(-4);
      expect(Math.abs(figures.restored)).toBeLessThan(0.2);
      expect(figures.largestJumpDb).toBeLessThan(mostDb);
    });

    if (path === 'volume')
      test('the viewer’s volume is theirs: it is not changed by a duck, and may be changed in one', async () => {
        const recorded = await hear('volume changed while ducked', (stage) =>
          stage.act(async ({ film, mix, sleep }) => {
            const told: number[] = [];
            film.addEventListener('volumechange', () => told.push(mix.volume));
            await sleep(800);
            mix.duck(-12, 0.2);
            await sleep(600);
            if (told.some((volume) => volume !== 1))
              throw new Error(`A duck was told as a wish: ${told.join()}`);
            mix.volume = 0.5;
            await sleep(600);
            mix.restore(0.2);
            await sleep(1000);
          }),
        );
        const film = followTone(recorded, 100);
        const full = levelBetween(film, 0.2, 0.9);
        const end = recorded.length / rate;
        expect(levelBetween(film, end - 0.5, end - 0.1) - full).toBeCloseTo(-6.02, 1);
      });

    if (path === 'graph')
      test('it is still heard when the mix has gone, and when another comes', async () => {
        const recorded = await hear('gone and come again', (stage) =>
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
            stage.mix = stage.createMix(stage.film);
          }),
        );
        const film = followTone(recorded, 100);
        const full = levelBetween(film, 0.2, 0.9);
        // Down with the first mix, up as it goes, down with the second, up as that goes: each level where it lies.
        const [down, up, downAgain, upAgain, ...more] = findPasses(film, full - 3);
        expect(more).toEqual([]);
        expect(levelBetween(film, down! + 0.15, up! - 0.1) - full).toBeCloseTo(-12, 0);
        expect(levelBetween(film, up! + 0.2, downAgain! - 0.15) - full).toBeCloseTo(0, 1);
        expect(levelBetween(film, downAgain! + 0.2, upAgain! - 0.15) - full).toBeCloseTo(-6, 1);
        expect(levelBetween(film, upAgain! + 0.2, upAgain! + 0.6) - full).toBeCloseTo(0, 1);
      });
  });
});
