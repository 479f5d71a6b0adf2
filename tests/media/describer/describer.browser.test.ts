import { afterEach, describe, expect, test } from 'vitest';
import { defaultDescriberPreferences } from '../../../src/core/descriptions/DescriberPreferences.js';
import { orderCues } from '../../../src/core/descriptions/OrderedCues.js';
import { browserTimers } from '../../../src/media/describer/browserTimers.js';
import { createDescriber } from '../../../src/media/describer/createDescriber.js';
import { elementClock } from './elementClock.js';
import { fakeVoice } from '../../../src/media/voices/fakeVoice.js';
import { makeCue, wordsFor } from '../../core/descriptions/makeCue.js';
import { pause, setStage, type Stage, until } from '../stage.js';
import { fakeDucker } from './fakeDucker.js';

const address = '/demo/films/lantern-ferry/mp4/film.zh.mp4';
const hasFilm = (await fetch(address, { method: 'HEAD' })).headers.get('content-type')?.includes('video');

const quantile = (values: readonly number[], part: number) =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * part)]!;

/** Other work on the page: 10 ms in every 33. */
function keepBusy(signal: AbortSignal): void {
  const work = () => {
    if (signal.aborted) return;
    const end = performance.now() + 10;
    while (performance.now() < end);
    setTimeout(work, 23);
  };
  work();
}

/** How late the page's own timers ring, meanwhile: what no describer can better. */
function noteTimers(signal: AbortSignal): number[] {
  const late: number[] = [];
  const again = () => {
    if (signal.aborted) return;
    const due = performance.now() + 97;
    setTimeout(() => {
      late.push(performance.now() - due);
      again();
    }, 97);
  };
  again();
  return late;
}

describe.skipIf(!hasFilm)('a real film', () => {
  let stage: Stage;
  let end: AbortController;
  const open = async (
    cues: Parameters<typeof orderCues>[0],
    gaps: readonly { startTime: number; endTime: number }[] | null = null,
  ) => {
    stage = setStage();
    end = new AbortController();
    const { video } = stage;
    video.muted = true;
    video.src = address;
    await until('the film can play', () => video.readyState >= 3);
    const voice = fakeVoice();
    const ducker = fakeDucker();
    const describer = createDescriber({
      clock: elementClock(video),
      voice,
      ducker,
      timers: browserTimers(window, end.signal),
      script: orderCues(cues, 'zh-CN'),
      preferences: defaultDescriberPreferences,
      conditions: { gaps, duration: video.duration },
      page: document,
    });
    end.signal.addEventListener('abort', describer.dispose);
    return { video, voice, ducker, describer };
  };
  afterEach(() => {
    end.abort();
    stage.strike();
  });

  test.each([1, 2.5])(
    'each description is asked of the voice when the film is there, at %d ×, on a busy page',
    async (rate) => {
      const cues = Array.from({ length: 30 }, (_, index) =>
        makeCue(`c${index}`, 1 + index * 0.37 * rate, 1 + index * 0.37 * rate + 0.3, { text: '月' }),
      );
      const { video, voice, describer } = await open(cues);
      const late: number[] = [];
      const { speak } = voice;
      voice.speak = (utterance, tell) => {
        late.push(((video.currentTime - utterance.cue!.startTime) / video.playbackRate) * 1000);
        speak(utterance, tell);
        setTimeout(() => {
          if (voice.current?.id !== utterance.id) return;
          voice.begin();
          voice.end(0.1);
        }, 50);
      };
      video.playbackRate = rate;
      keepBusy(end.signal);
      const timers = noteTimers(end.signal);
      describer.start();
      await video.play();
      await until('the last is asked', () => late.length === cues.length, 25_000);
      const figures = [late, timers].map((all) => [0.5, 0.95].map((part) => quantile(all, part)));
      const [[median, p95], [timerMedian, timerP95]] = figures as [[number, number], [number, number]];
      console.info(
        `cue → voice at ${rate} ×: median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, earliest ${Math.min(...late).toFixed(1)} ms; plain timers ${timerMedian.toFixed(1)} and ${timerP95.toFixed(1)} ms`,
      );
      expect(voice.asked.map((one) => one.cue?.id)).toEqual(cues.map((one) => one.id));
      expect(Math.min(...late)).toBeGreaterThan(-8);
      // A machine that is late with every timer is not the describer's doing; what it adds is.
      expect(median).toBeLessThanOrEqual(Math.max(0, timerMedian) + 5);
      expect(p95).toBeLessThanOrEqual(Math.max(0, timerP95) + 20);
    },
  );

  test('is held at the end of the gap until the words are spoken, and goes on from there', async () => {
    const gaps = [{ startTime: 0, endTime: 3 }];
    const { video, voice, describer } = await open([makeCue('long', 1.5, 3, { text: wordsFor(6) })], gaps);
    describer.start();
    await video.play();
    await until('the film is held', () => describer.getState().doing.phase === 'holding');
    voice.begin();
    await pause(300);
    const held = video.currentTime;
    expect([video.paused, held > 2.9, held < 3.05]).toEqual([true, true, true]);
    expect(describer.getState().wish).toBe(true);
    await pause(300);
    expect(video.currentTime).toBe(held);
    voice.end(6);
    await until('the film goes on', () => video.currentTime > held + 0.2);
    expect(describer.getState().doing.phase).toBe('ready');
  });

  test('a headset’s Play during a hold ends it; a pause by the viewer stays', async () => {
    const gaps = [{ startTime: 0, endTime: 2.5 }];
    const { video, voice, describer } = await open([makeCue('long', 1.5, 2.5, { text: wordsFor(6) })], gaps);
    describer.start();
    await video.play();
    await until('the film is held', () => describer.getState().doing.phase === 'holding');
    await video.play();
    await until('the rest is skipped', () => describer.getState().doing.phase === 'ready');
    expect(voice.current).toBeNull();
    await until('the film goes on', () => video.currentTime > 2.8);
    video.pause();
    await until('the pause is heard', () => !describer.getState().wish);
    await pause(200);
    expect(video.paused).toBe(true);
  });
});
