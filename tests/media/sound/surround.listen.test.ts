import { afterAll, beforeAll, expect, test } from 'vitest';
import { browsers } from '../../journeys/browsers/browsers.js';
import type { OpenBrowser } from '../../journeys/browsers/ViewerPage.js';
import { type Sink, type SoundCard, startSoundCard } from '../../journeys/sound/startSoundCard.js';
import { describeWith, soundPackages } from '../../listen/session/findMissing.js';
import type { Served } from '../../pages/servePages.js';
import { serveSoundPage } from '../../pages/serveSite.js';
import { makeSounds, surroundTones } from './makeSounds.js';
import { findPasses, followTone, levelBetween, readChannels } from './measure.js';
import { note } from './note.js';
import { openStage } from './openStage.js';

/** As quiet as nothing. */
const floor = -60;
/** Decibels below full scale, of each tone of the film. */
const own = -20;
/**
 * Six channels folded into two by the speakers' rules (Web Audio API, “Up-mixing and down-mixing”): centre and surround come
 * with half their power, LFE not at all. Factors, of front left, front right, centre, LFE, surround left and right.
 */
const folded: readonly (readonly number[])[] = [
  [1, 0, Math.SQRT1_2, 0, Math.SQRT1_2, 0],
  [0, 1, Math.SQRT1_2, 0, 0, Math.SQRT1_2],
];
const apart: readonly (readonly number[])[] = surroundTones.map((_, channel) =>
  surroundTones.map((_, tone) => (tone === channel ? 1 : 0)),
);
/** All of it in the left ear: both sides of what was folded, each with half its power. */
const leftAlone = folded[0]!.map((left, tone) => (left + folded[1]![tone]!) * Math.SQRT1_2);
const silent = surroundTones.map(() => 0);

/** What is done to the film, second for second of it. */
const states = ['through', 'ducked', 'restored', 'turned down', 'left', 'as it was', 'night', 'day'] as const;
type State = (typeof states)[number];
type Levels = readonly (readonly number[])[];

const chromium = browsers.filter(({ name }) => name === 'Chromium');
for (const { name, needs, start } of chromium)
  describeWith([needs, ...soundPackages], `a film with surround sound in ${name}`, () => {
    let site: Served;
    let card: SoundCard | undefined;
    let browser: OpenBrowser | undefined;
    beforeAll(async () => {
      site = await serveSoundPage({ '/sounds/': await makeSounds() });
    });
    afterAll(() => site.close());

    /** Plays the film through the mix, with something done to it in each second; what is heard from each loudspeaker. */
    const hear = async (title: string, channels: Sink['channels']) => {
      card = await startSoundCard([{ name: 'card', channels }]);
      browser = await start(card.env);
      const stage = await openStage(browser, site);
      await stage.act((stage) => {
        stage.mix = stage.createMix(stage.film);
        return stage.load('/sounds/surround.mp4');
      });
      await stage.begin((stage) => stage.mix.unlock());
      await stage.act((stage) => stage.until(() => stage.mix.ability === 'graph'));
      const recorder = await card.record(`${name}, ${title}`);
      await stage.begin((stage) => stage.film.play());
      await stage.act(async ({ film, mix, sleep }) => {
        const deeds = [
          () => undefined,
          () => mix.duck(-12, 0.1),
          () => mix.restore(0.1),
          () => mix.set({ programmeGainDb: -6 }),
          () => mix.set({ programmeGainDb: 0, filmPan: -1 }),
          () => mix.set({ filmPan: 0 }),
          () => mix.set({ nightMode: true }),
          () => mix.set({ nightMode: false }),
        ];
        for (const [second, deed] of deeds.entries()) {
          while (film.currentTime < second) await sleep(5);
          deed();
        }
        while (film.currentTime < deeds.length) await sleep(5);
      });
      await recorder.stop();
      return recorder.file;
    };
    const hearStates = async (title: string, channels: Sink['channels']) => {
      const file = await hear(title, channels).finally(close);
      const heard = readStates(await readChannels(file, channels));
      for (const state of states) note(`${name}, ${title}, ${state}`, { heard: show(heard[state]) });
      return heard;
    };
    const close = async () => {
      await browser?.close();
      await card?.close();
    };

    /** How loud each channel's tone is in each loudspeaker, state by state. */
    const readStates = (channels: readonly Float32Array[]): Record<State, Levels> => {
      const tones = channels.map((channel) => surroundTones.map((hertz) => followTone(channel, hertz)));
      const [begun] = findPasses(tones[0]![0]!, -30);
      const levels = states.map((state, second) => [
        state,
        tones.map((all) =>
          all.map((tone) =>
            Math.max(floor, levelBetween(tone, begun! + second + 0.45, begun! + second + 0.8)),
          ),
        ),
      ]);
      return Object.fromEntries(levels) as Record<State, Levels>;
    };
    const show = (levels: Levels) =>
      levels.map((tones) => tones.map((level) => level.toFixed(1)).join(' ')).join(' | ');
    /** Each tone where it should be, as loud as it should be, and nowhere else. */
    const expectLevels = (heard: Levels, factors: Levels, decibels: number, state: string) => {
      for (const [loudspeaker, tones] of factors.entries())
        for (const [tone, factor] of tones.entries()) {
          const level = heard[loudspeaker]![tone]!;
          const where = `${state}: ${surroundTones[tone]!} Hz in loudspeaker ${loudspeaker}`;
          if (factor === 0) expect(level, where).toBeLessThan(own - 25);
          else {
            const wanted = own + decibels + 20 * Math.log10(factor);
            expect(Math.abs(level - wanted), `${where}: ${level}, not ${wanted}`).toBeLessThan(0.8);
          }
        }
    };
    const expectBoth = (heard: Record<State, Levels>, factors: Levels) => {
      expectLevels(heard.through, factors, 0, 'through');
      expectLevels(heard.ducked, factors, -12, 'ducked');
      expectLevels(heard.restored, factors, 0, 'restored');
      expectLevels(heard['turned down'], factors, -6, 'turned down');
      expectLevels(heard['as it was'], factors, 0, 'as it was');
      expectLevels(heard.day, factors, 0, 'day');
      expectLevels(heard.left, [leftAlone, ...factors.slice(1).map(() => silent)], 0, 'left');
      // Louder or quieter as it is made to be, and from where it was in front.
      for (const [loudspeaker, tones] of folded.entries())
        for (const [tone, factor] of tones.entries())
          if (factor === 0) expect(heard.night[loudspeaker]![tone]).toBeLessThan(own - 25);
          else expect(heard.night[loudspeaker]![tone]).toBeGreaterThan(own - 8);
    };

    test('is heard from two loudspeakers with every voice and sound of it, once: ducked, panned, by night', async () => {
      expectBoth(await hearStates('surround in stereo', 2), folded);
    });

    test('is heard from six, each channel from its own', async () => {
      expectBoth(await hearStates('surround on six', 6), apart);
    });
  });
