import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { estimateReading } from '../../../src/core/captions/estimateReading.js';
import { initialState } from '../../../src/core/playback/initialState.js';
import type { PlayerState } from '../../../src/core/playback/PlayerState.js';
import { createHolder } from '../../../src/media/port/createHolder.js';
import { createStore } from '../../../src/media/state/createStore.js';
import { holdForReading } from '../../../src/media/state/holdForReading.js';
import { keepInMemory } from '../openPlayer.js';
import { stagePort } from '../port/stagePort.js';

const RUNS = 100;
/** Words a minute, and what eight words take at it: half a second to find them, and four to read them. */
const SPEED = 120;
const eight = 'one two three four five six seven eight';
const STEP = 0.02;

interface Cue {
  readonly startTime: number;
  readonly endTime: number;
  readonly text: string;
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** A film whose captions are read, on a wall whose clock the test turns. */
function openFilm(cues: readonly Cue[], { tellHolds = false } = {}) {
  const stage = stagePort();
  const { element, port } = stage;
  const activeCues = () =>
    cues.filter((cue) => cue.startTime <= element.currentTime && element.currentTime < cue.endTime);
  const track = Object.assign(new EventTarget(), { cues, mode: 'hidden' });
  Object.defineProperty(track, 'activeCues', { get: activeCues });
  const store = createStore<PlayerState>({ ...initialState });
  const preferences = keepInMemory();
  preferences.update((before) => ({ ...before, describer: { ...before.describer, tellHolds } }));
  const end = new AbortController();
  let active = '';
  const look = () => {
    const now = activeCues()
      .map((cue) => cues.indexOf(cue))
      .join();
    if (now === active) return;
    active = now;
    track.dispatchEvent(new Event('cuechange'));
  };
  holdForReading(
    { port, store, preferences },
    { track: track as unknown as TextTrack, speed: SPEED, signal: end.signal },
  );
  return {
    ...stage,
    end,
    other: createHolder(port),
    hold: () => store.get().captionHold,
    /** So many seconds go by on the wall. */
    pass(seconds: number, each: () => void = () => undefined) {
      for (let gone = 0; gone < seconds - STEP / 2; gone += STEP) {
        stage.moveOn(STEP * element.playbackRate);
        look();
        vi.advanceTimersByTime(STEP * 1000);
        each();
      }
    },
    seek(time: number) {
      port.currentTime = time;
      look();
    },
  };
}

const short: readonly Cue[] = [
  { startTime: 1, endTime: 2, text: eight },
  { startTime: 2, endTime: 9, text: 'One two.' },
];

describe('a film that is held for its reader', () => {
  test('stands before a caption goes, until it can have been read, and goes on by itself', () => {
    const film = openFilm(short);
    void film.port.play();
    film.pass(1.8);
    expect(film.element.paused).toBe(false);
    film.pass(0.2);
    expect([film.element.paused, film.port.paused, film.hold()]).toEqual([
      true,
      false,
      { active: true, told: 1 },
    ]);
    expect(film.element.currentTime).toBeLessThan(2);
    // Shown at one second, read at five and a half.
    film.pass(3.4);
    expect(film.element.paused).toBe(true);
    film.pass(0.2);
    expect([film.element.paused, film.hold()]).toEqual([false, { active: false, told: 1 }]);
    film.pass(8);
    expect(film.element.currentTime).toBeGreaterThan(9);
  });

  test('is not held where the next comes late enough, for the caption stays until then', () => {
    const film = openFilm([short[0]!, { startTime: 6, endTime: 8, text: 'One.' }]);
    void film.port.play();
    film.pass(9);
    expect(film.hold()).toBeUndefined();
    expect(film.element.currentTime).toBeCloseTo(9, 1);
  });

  test('Play goes on at once, and the same caption does not hold it again', () => {
    const film = openFilm(short);
    void film.port.play();
    film.pass(2.5);
    expect(film.element.paused).toBe(true);
    void film.port.play();
    expect([film.element.paused, film.hold()?.active]).toEqual([false, false]);
    film.pass(5);
    expect(film.element.currentTime).toBeGreaterThan(6.8);
  });

  test('who pauses meanwhile stays paused when it has been read', () => {
    const film = openFilm(short);
    void film.port.play();
    film.pass(2.5);
    film.port.pause();
    film.pass(6);
    expect([film.element.paused, film.port.wantsToPlay, film.hold()?.active]).toEqual([true, false, false]);
    void film.port.play();
    film.pass(1);
    expect(film.element.currentTime).toBeGreaterThan(2.5);
  });

  test('who goes elsewhere is not held there for what showed here', () => {
    const film = openFilm(short);
    void film.port.play();
    film.pass(2.5);
    film.seek(20);
    expect([film.element.paused, film.hold()?.active]).toEqual([false, false]);
    film.pass(1);
    expect(film.element.currentTime).toBeCloseTo(21, 1);
  });

  test('what stood long enough for a description has been read', () => {
    const film = openFilm(short);
    void film.port.play();
    film.pass(1.5);
    film.other.hold();
    film.pass(5);
    film.other.release();
    film.pass(2);
    expect(film.hold()).toBeUndefined();
    expect(film.element.currentTime).toBeGreaterThan(3.4);
  });

  test('a description that holds on is not cut short by a caption that has been read', () => {
    const film = openFilm(short);
    void film.port.play();
    film.pass(2.5);
    film.other.hold();
    film.pass(5);
    expect([film.hold()?.active, film.element.paused]).toEqual([false, true]);
    film.other.release();
    expect(film.element.paused).toBe(false);
  });

  test('captions that are turned off hold nothing from then on', () => {
    const film = openFilm(short);
    void film.port.play();
    film.pass(2.5);
    film.end.abort();
    expect([film.element.paused, film.hold()?.active]).toEqual([false, false]);
    film.seek(0);
    film.pass(5);
    expect(film.element.currentTime).toBeGreaterThan(4.9);
  });

  test.each([
    ['the first alone', false, 1],
    ['each, where the viewer wants that of every hold', true, 2],
  ])('is told of: %s', (_, tellHolds, told) => {
    const cues = [...short, { startTime: 9, endTime: 9.5, text: eight }];
    const film = openFilm([...cues, { startTime: 9.5, endTime: 11, text: 'End.' }], { tellHolds });
    void film.port.play();
    film.pass(20);
    expect(film.hold()).toEqual({ active: false, told });
  });

  const cue = fc.record({
    gap: fc.constantFrom(0, 0, 0.4, 3),
    length: fc.double({ min: 0.3, max: 4, noNaN: true }),
    words: fc.integer({ min: 1, max: 14 }),
    over: fc.constantFrom(0, 0, 0, 0.5),
  });
  const act = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('wait', 'wait', 'play', 'pause') },
    { weight: 2, arbitrary: fc.constantFrom('describe', 'described') },
    { weight: 1, arbitrary: fc.constantFrom('seek', 'fast', 'even') },
  );
  const course = fc.array(fc.tuple(act, fc.double({ min: 0.1, max: 4, noNaN: true })), {
    minLength: 4,
    maxLength: 12,
  });

  test(`stands for a reader no longer than there is something to read, in ${RUNS} courses`, () => {
    fc.assert(
      fc.property(fc.array(cue, { minLength: 2, maxLength: 6 }), course, (made, acts) => {
        let at = 0.5;
        const cues = made.map(({ gap, length, words, over }): Cue => {
          const startTime = at + gap;
          at = startTime + length;
          return { startTime, endTime: at + over, text: Array(words).fill('word').join(' ') };
        });
        const film = openFilm(cues);
        const { port, element, other } = film;
        /** When a caption was first on the screen in one go, and what that reader still has to read. */
        const shown = new Map<Cue, number>();
        let owed = 0;
        let wish = false;
        let described = false;
        const wall = () => performance.now() / 1000;
        // As the describer does.
        port.on('wish', (play) => play && other.release());
        const check = () => {
          const now = wall();
          for (const one of cues) {
            const shows = one.startTime <= element.currentTime && element.currentTime < one.endTime;
            if (!shows || shown.has(one)) continue;
            shown.set(one, now);
            owed = Math.max(owed, now - STEP) + estimateReading(one.text, SPEED);
          }
          const held = film.hold()?.active === true;
          expect([port.wantsToPlay, other.holds]).toEqual([wish, described]);
          // It stands for nothing but the viewer's pause, the other's hold, and what is still to be read.
          expect(element.paused).toBe(!wish || described || held);
          if (held) expect(now).toBeLessThan(owed + 3 * STEP);
        };
        for (const [what, seconds] of acts) {
          if (what === 'play') {
            if (port.held) described = false;
            // Who does not want to wait for one caption is not held for what shows beside it.
            if (film.hold()?.active) owed = 0;
            wish = true;
            void port.play();
          } else if (what === 'pause') {
            wish = false;
            port.pause();
          } else if (what === 'describe' && wish) {
            other.hold();
            described = true;
          } else if (what === 'described') {
            other.release();
            described = false;
          } else if (what === 'seek') {
            shown.clear();
            owed = 0;
            film.seek(seconds);
          } else if (what === 'fast' || what === 'even') {
            element.playbackRate = what === 'fast' ? 2 : 1;
            film.happens('ratechange');
          }
          film.pass(seconds, check);
        }
        film.end.abort();
        expect(element.paused).toBe(!wish || described);
      }),
      { numRuns: RUNS, seed: 20261127 },
    );
  }, 120_000);

  test(`no caption goes unread while nobody presses anything, in ${RUNS} films`, () => {
    fc.assert(
      fc.property(fc.array(cue, { minLength: 2, maxLength: 6 }), fc.constantFrom(0.5, 1, 2), (made, rate) => {
        let at = 0.5;
        const cues = made.map(({ gap, length, words }): Cue => {
          const startTime = at + gap;
          at = startTime + length;
          return { startTime, endTime: at, text: Array(words).fill('word').join(' ') };
        });
        const film = openFilm([...cues, { startTime: at, endTime: at + 1, text: 'End' }]);
        film.element.playbackRate = rate;
        void film.port.play();
        const began = new Map<Cue, number>();
        const goes = new Map<Cue, number>();
        film.pass(at / rate + 50, () => {
          const now = performance.now() / 1000;
          const { currentTime } = film.element;
          for (const [index, one] of cues.entries()) {
            const next = cues[index + 1]?.startTime ?? at;
            if (currentTime >= one.startTime && !began.has(one)) began.set(one, now);
            if (currentTime >= next && !goes.has(one)) goes.set(one, now);
          }
        });
        for (const one of cues) {
          const time = (goes.get(one) ?? NaN) - (began.get(one) ?? NaN);
          // Less than a fifth of a second is no reason to stop a film.
          expect(time).toBeGreaterThan(estimateReading(one.text, SPEED) - 0.2 - 3 * STEP);
        }
      }),
      { numRuns: RUNS, seed: 20261127 },
    );
  }, 120_000);
});
