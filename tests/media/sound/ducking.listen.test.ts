import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { browsers } from '../../journeys/browsers/browsers.js';
import type { OpenBrowser } from '../../journeys/browsers/ViewerPage.js';
import { startSoundCard, type SoundCard } from '../../journeys/sound/startSoundCard.js';
import { describeWith, soundPackages } from '../../listen/session/findMissing.js';
import { serveSoundPage } from '../../pages/serveSite.js';
import type { Served } from '../../pages/servePages.js';
import { makeSounds } from './makeSounds.js';
import { findRamp, followTone, largestStep, levelBetween, readChannels } from './measure.js';
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
    const hear = async (title: string, path: 'graph' | 'volume', deed: (stage: OpenStage) => Promise<void>) => {
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
      await stage.act((stage) => stage.sleep(1000));
      const recorder = await card.record(`${name}, ${title}`);
      await deed(stage);
      await recorder.stop();
      return (await readChannels(recorder.file, 2))[0]!;
    };

    test.each(['graph', 'volume'] as const)(
      'it is as much quieter as the viewer wants, as fast, and then as loud as before: by %s',
      async (path) => {
        const heard = await hear(`ducked by ${path}`, path, (stage) =>
          stage.act(async ({ mix, sleep }) => {
            await sleep(800);
            mix.duck(-9, 0.25);
            await sleep(1250);
            mix.restore(0.25);
            await sleep(1250);
            mix.duck(-24, 0.5);
            await sleep(1500);
            mix.restore(0.5);
            await sleep(1500);
          }),
        );
        const film = followTone(heard, 100);
        const full = levelBetween(film, 0.2, 0.9);
        const first = findRamp(film, full, full - 9, 0.2);
        const up = findRamp(film, full - 9, full, first.at + 0.5);
        const deep = findRamp(film, full, full - 24, up.at + 0.5);
        const last = findRamp(film, full - 24, full, deep.at + 0.6);
        const figures = {
          depth: levelBetween(film, first.at + 0.3, up.at - 0.3) - full,
          attackMs: first.seconds * 1000,
          restored: levelBetween(film, up.at + 0.3, deep.at - 0.4) - full,
          releaseMs: up.seconds * 1000,
          deepest: levelBetween(film, deep.at + 0.4, last.at - 0.4) - full,
          deepAttackMs: deep.seconds * 1000,
          restoredAgain: levelBetween(film, last.at + 0.5, last.at + 0.9) - full,
          deepReleaseMs: last.seconds * 1000,
          largestStepDb: largestStep(heard, first.at - 0.3, last.at + 0.9),
        };
        note(`${name}, ducked by ${path}`, figures);
        expect(Math.abs(figures.depth + 9)).toBeLessThan(0.5);
        expect(Math.abs(figures.deepest + 24)).toBeLessThan(0.5);
        expect(Math.abs(figures.restored)).toBeLessThan(0.2);
        expect(Math.abs(figures.restoredAgain)).toBeLessThan(0.2);
        for (const [took, meant] of [
          [figures.attackMs, 250],
          [figures.releaseMs, 250],
          [figures.deepAttackMs, 500],
          [figures.deepReleaseMs, 500],
        ] as const)
          expect(Math.abs(took - meant)).toBeLessThan(30);
        expect(figures.largestStepDb).toBeLessThan(-40);
      },
    );

    test.each(['graph', 'volume'] as const)(
      'a description that is cut off brings it back from where it is, without a jump: by %s',
      async (path) => {
        const heard = await hear(`cut off by ${path}`, path, (stage) =>
          stage.act(async ({ mix, sleep }) => {
            await sleep(800);
            for (const wait of [60, 130, 200, 5, 90]) {
              mix.duck(-18, 0.25);
              await sleep(wait);
              mix.restore(0.2);
              await sleep(70);
            }
            await sleep(1000);
          }),
        );
        const film = followTone(heard, 100);
        const full = levelBetween(film, 0.2, 0.9);
        const end = heard.length / 48_000;
        const figures = {
          lowestDb: 20 * Math.log10(Math.min(...film.levels.slice(200, -50))) - full,
          restored: levelBetween(film, end - 0.6, end - 0.1) - full,
          largestStepDb: largestStep(heard, 0.5, end - 0.05),
        };
        note(`${name}, cut off by ${path}`, figures);
        expect(figures.lowestDb).toBeLessThan(-4);
        expect(Math.abs(figures.restored)).toBeLessThan(0.2);
        expect(figures.largestStepDb).toBeLessThan(-40);
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
          if (told.some((volume) => volume !== 1)) throw new Error(`A duck was told as a wish: ${told.join()}`);
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
