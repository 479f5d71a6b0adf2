import { beforeEach, expect, test } from 'vitest';
import { describeHeard } from './describeHeard.js';
import { hearUntorn } from './hearUntorn.js';
import { surroundTones } from './makeSounds.js';
import {
  findOnsets,
  findPasses,
  followTone,
  largestStep,
  levelBetween,
  percentile,
  readChannels,
} from './measure.js';
import { note } from './note.js';
import type { OpenStage } from './openStage.js';

const sinks = [
  { name: 'surround', channels: 6 },
  { name: 'phones', channels: 2 },
] as const;

describeHeard(
  'recorded description',
  (heard) => {
    const { name } = heard;
    let stage: OpenStage;
    beforeEach(async () => {
      stage = await heard.openStage();
    });

    const open = async (film: string) => {
      await stage.actWith(film, (stage, film) => {
        stage.mix = stage.createMix(stage.film);
        stage.voice = stage.createClipVoice(stage.mix);
        return stage.load(film);
      });
      await stage.begin((stage) => {
        stage.mix.unlock();
        return stage.film.play();
      });
      await stage.act((stage) =>
        stage.until(() => stage.mix.ability === 'graph' && stage.mix.description.running),
      );
      await stage.act((stage) => {
        // One cue of a recording, and when it was told to have begun and ended.
        const cue = (src: string, begin = 0, end: number | null = null) => ({
          id: src,
          startTime: 0,
          endTime: 1,
          text: '',
          shorter: null,
          language: null,
          extended: 'never' as const,
          verbosity: 'standard' as const,
          voice: null,
          gain: 1,
          pan: 0,
          clip: { src, begin, end },
        });
        const speak = (src: string, { rate = 1, from = 0, begin = 0, end = null as number | null } = {}) =>
          new Promise((resolve) => {
            stage.voice.speak(
              {
                id: `${src} ${performance.now()}`,
                text: '',
                language: 'en',
                rate,
                pitch: 1,
                volume: 1,
                pan: 0,
                cue: cue(src, begin, end),
                from,
              },
              (event) => event.type !== 'begun' && resolve(event),
            );
          });
        stage.voice.prepare?.([cue('/sounds/clip.wav'), cue('/sounds/mark.wav')]);
        Object.assign(stage, { speak });
        return stage.sleep(800);
      });
    };

    test('begins and ends without a click, joins in the middle, and keeps to its part', async () => {
      await open('/sounds/tone.wav');
      let told: readonly number[] = [];
      const [recorded] = await hearUntorn(
        heard.card,
        { name: `${name}, clip edges`, channels: 6 },
        async () => {
          told = await stage.act(async (stage) => {
            const { speak } = stage as unknown as {
              speak: (src: string, part?: object) => Promise<{ type: string; seconds: number }>;
            };
            const told = [];
            await stage.sleep(600);
            for (const part of [{}, { from: 1.2 }, { begin: 0.501, end: 1.101 }]) {
              told.push((await speak('/sounds/clip.wav', part)).seconds);
              await stage.sleep(500);
            }
            void speak('/sounds/clip.wav', {});
            await stage.sleep(700);
            stage.voice.silence();
            await stage.sleep(600);
            return told;
          });
        },
      );
      const voice = followTone(recorded!, 250);
      const passes = findPasses(voice, -26);
      expect(passes, passes.map((at) => at.toFixed(2)).join(' ')).toHaveLength(8);
      const lengths = [0, 1, 2, 3].map((clip) => passes[clip * 2 + 1]! - passes[clip * 2]!);
      const steps = passes.map((at) => largestStep(recorded!, at - 0.1, at + 0.1));
      note(`${name}, clip edges`, {
        whole: lengths[0]!,
        joined: lengths[1]!,
        part: lengths[2]!,
        cut: lengths[3]!,
        largestStepDb: Math.max(...steps),
        medianStepDb: percentile(steps, 0.5),
      });
      expect(told.map((seconds) => Number(seconds.toFixed(3)))).toEqual([2, 0.8, 0.6]);
      for (const [clip, seconds] of [2, 0.8, 0.6].entries())
        expect(Math.abs(lengths[clip]! - seconds)).toBeLessThan(0.05);
      // A click of ours would be at every edge (-16 dB); what a busy machine tears is at some.
      expect(percentile(steps, 0.5)).toBeLessThan(-40);
    });

    test('begins when its cue begins', async () => {
      await open('/sounds/film.mp4');
      // Faster than recorded it plays through an element, whose first moments are faded in: a longer sound is listened for.
      for (const [rate, src] of [
        [1, '/sounds/mark.wav'],
        [1.5, '/sounds/clip.wav'],
      ] as const) {
        const recorder = await heard.card.record(`${name}, clip start at ${rate}x`);
        const late = await stage.actWith({ rate, src }, async (stage, { rate, src }) => {
          const { speak } = stage as unknown as { speak: (src: string, part?: object) => Promise<unknown> };
          const late: number[] = [];
          for (let second = Math.ceil(stage.film.currentTime + 0.5); late.length < 5; second++) {
            while (stage.film.currentTime < second + 0.5) await stage.sleep(2);
            late.push((stage.film.currentTime - second - 0.5) * 1000);
            await speak(src, { rate, end: 0.45 });
          }
          await stage.sleep(500);
          return late;
        });
        await recorder.stop();
        const recorded = (await readChannels(recorder.file, 6))[0]!;
        const film = findOnsets(recorded, 5000);
        const starts =
          rate === 1
            ? findOnsets(recorded, 7000)
            : findPasses(followTone(recorded, 250), -26).filter((_, index) => index % 2 === 0);
        const errors = starts.flatMap((onset) => {
          const before = film.find((one) => Math.abs(one - onset) < 0.4);
          return before === undefined ? [] : [(onset - before) * 1000];
        });
        note(`${name}, clip start at ${rate}x`, {
          clips: errors.length,
          calledLateMs: percentile(late, 0.5),
          heardLateMs: percentile(errors, 0.5),
          quartiles: `${percentile(errors, 0.25).toFixed(0)}–${percentile(errors, 0.75).toFixed(0)}`,
        });
        // A busy machine may drop a mark or two from the recording.
        expect(errors.length).toBeGreaterThan(2);
        // A recording at its own speed is within what a player may be off the picture (DAPT §R37): -35 to 45 ms.
        expect(percentile(errors, 0.5)).toBeGreaterThan(rate === 1 ? -35 : -120);
        expect(percentile(errors, 0.5)).toBeLessThan(rate === 1 ? 45 : 120);
      }
    });

    // Firefox asks in a prompt of its own, which no automation answers: there only what it does with the answer is untested.
    test.skipIf(name === 'Firefox')(
      'is heard in the headphones, and the film from the loudspeakers: each there alone',
      async () => {
        await open('/sounds/tone.wav');
        await stage.begin(async (stage) => {
          const { outputs } = await stage.requestOutputs();
          const phones = outputs.find(({ label }) => label.includes('phones'));
          Object.assign(window, { outputs: outputs.map(({ label }) => label) });
          if (phones) await stage.mix.description.chooseOutput(phones.id);
          Object.assign(window, { chosen: phones?.id ?? 'none' });
        });
        await stage.act((stage) => stage.until(() => 'chosen' in window));
        const labels = await stage.act(() =>
          (window as unknown as { outputs: string[] }).outputs.join(' | '),
        );
        const [loudspeakers, phones] = [
          await heard.card.record(`${name}, loudspeakers`, 'surround'),
          await heard.card.record(`${name}, headphones`, 'phones'),
        ];
        await stage.act(async (stage) => {
          const { speak } = stage as unknown as { speak: (src: string) => Promise<unknown> };
          await stage.sleep(500);
          await speak('/sounds/clip.wav');
          await stage.sleep(300);
        });
        await loudspeakers.stop();
        await phones.stop();
        const near = (await readChannels(phones.file, 2))[0]!;
        const far = await readChannels(loudspeakers.file, 6);
        const level = (signal: Float32Array, hertz: number) =>
          levelBetween(followTone(signal, hertz), 1.2, 2.2);
        const figures = {
          outputs: labels,
          descriptionInPhones: level(near, 250),
          filmInPhones: level(near, 100),
          descriptionInLoudspeakers: Math.max(...far.map((channel) => level(channel, 250))),
          filmInLoudspeakers: Math.max(...far.map((channel) => level(channel, 100))),
        };
        note(`${name}, two outputs`, figures);
        expect(figures.descriptionInPhones).toBeGreaterThan(-20);
        expect(figures.filmInPhones).not.toBeGreaterThan(-60);
        expect(figures.descriptionInLoudspeakers).not.toBeGreaterThan(-60);
        expect(figures.filmInLoudspeakers).toBeGreaterThan(-20);
      },
    );

    test('leaves a surround film as many channels as it has without the mix, ducked and restored', async () => {
      /** How loud each channel's tone is in each channel of the loudspeakers: what is folded down is in more than one. */
      const hearChannels = async (title: string, deed: () => Promise<unknown>) => {
        const recorder = await heard.card.record(`${name}, ${title}`, 'surround');
        await deed();
        await recorder.stop();
        const channels = await readChannels(recorder.file, 6);
        return (from: number, to: number) =>
          channels.map((channel) =>
            surroundTones.map((hertz) => Math.max(-60, levelBetween(followTone(channel, hertz), from, to))),
          );
      };
      await stage.act((stage) => stage.load('/sounds/surround.mp4'));
      await stage.begin((stage) => stage.film.play());
      await stage.act((stage) => stage.sleep(1000));
      const plain = await hearChannels('surround without the mix', () =>
        stage.act((stage) => stage.sleep(900)),
      );
      stage = await heard.openStage();
      await open('/sounds/surround.mp4');
      /** A recording of its own for each state: when one begins is not known to the tenth of a second. */
      const hearSteady = async (state: string) =>
        (await hearChannels(`surround, ${state}`, () => stage.act((stage) => stage.sleep(900))))(0.2, 0.7);
      const before = plain(0.2, 0.7);
      await stage.act((stage) => stage.sleep(300));
      const through = await hearSteady('through the mix');
      await stage.act((stage) => {
        stage.mix.duck(-12, 0.1);
        return stage.sleep(400);
      });
      const ducked = await hearSteady('ducked');
      await stage.act((stage) => {
        stage.mix.restore(0.1);
        return stage.sleep(400);
      });
      const restored = await hearSteady('restored');
      const apart = (levels: readonly (readonly number[])[]) =>
        levels.filter((tones, channel) =>
          tones.every((level, tone) => tone === channel || level < tones[channel]! - 20),
        ).length;
      const loudspeakers = await stage.act(() => new AudioContext().destination.maxChannelCount);
      note(`${name}, surround`, {
        loudspeakers,
        channelsApartWithout: apart(before),
        channelsApartThrough: apart(through),
        own: through.map((tones, channel) => tones[channel]!.toFixed(1)).join(' '),
      });
      // A browser that gives Web Audio two channels, whatever the loudspeakers have, folds a film down that is led through it.
      if (loudspeakers >= 6) expect(apart(through)).toBe(apart(before));
      through.forEach((tones, channel) => {
        const own = tones[channel]!;
        expect(Math.abs(ducked[channel]![channel]! - Math.max(-60, own - 12))).toBeLessThan(2);
        expect(Math.abs(restored[channel]![channel]! - own)).toBeLessThan(1);
      });
    });
  },
  { sinks, hearing: true },
);
