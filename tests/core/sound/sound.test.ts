import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseMixPath, type MixFacts } from '../../../src/core/sound/chooseMixPath.js';
import { chooseToForget } from '../../../src/core/sound/chooseToForget.js';
import { combinePans, multiplyGains } from '../../../src/core/sound/combine.js';
import { toDecibels, toGain } from '../../../src/core/sound/decibels.js';
import { findLevel, restAt, turnRamp, turnSteppedRamp, type Ramp } from '../../../src/core/sound/ramp.js';

const pan = fc.double({ min: -1, max: 1, noNaN: true });

describe('levels', () => {
  test('decibels and factors are the same thing in two words', () => {
    expect(toGain(-9)).toBeCloseTo(0.3548, 4);
    expect(toDecibels(0.5)).toBeCloseTo(-6.02, 2);
    expect(toDecibels(0)).toBe(-Infinity);
    fc.assert(
      fc.property(fc.double({ min: -60, max: 12, noNaN: true }), (decibels) => {
        expect(toDecibels(toGain(decibels))).toBeCloseTo(decibels, 9);
      }),
    );
  });

  test('a way down is straight in decibels: half the time, half the way', () => {
    const down = turnRamp(restAt(0), 10, -9, 0.25);
    expect(findLevel(down, 9)).toBe(0);
    expect(findLevel(down, 10.125)).toBeCloseTo(-4.5);
    expect(findLevel(down, 10.25)).toBe(-9);
    expect(findLevel(down, 99)).toBe(-9);
  });

  test('however often the film is sent down and up, it never jumps and never leaves its bounds', () => {
    const turn = fc.record({
      after: fc.double({ min: 0, max: 1, noNaN: true }),
      to: fc.double({ min: -24, max: 0, noNaN: true }),
      seconds: fc.double({ min: 0.01, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(turn, { maxLength: 20 }),
        fc.constantFrom(turnRamp, turnSteppedRamp),
        (turns, send) => {
          let now = 0;
          let ramp: Ramp = restAt(0);
          for (const { after, to, seconds } of turns) {
            now += after;
            const before = findLevel(ramp, now);
            ramp = send(ramp, now, to, seconds);
            expect(findLevel(ramp, now)).toBeCloseTo(before, 9);
            expect(findLevel(ramp, now + seconds + 0.025)).toBeCloseTo(to, 9);
            expect(findLevel(ramp, now + seconds / 3)).toBeGreaterThanOrEqual(-24.000_001);
            expect(findLevel(ramp, now + seconds / 3)).toBeLessThanOrEqual(0.000_001);
          }
        },
      ),
    );
  });

  /** How large the steps are of a ramp that is taken up every 23.2 ms, of full amplitude. */
  const stepsOf = (ramp: Ramp) => {
    const times = Array.from(
      { length: Math.ceil((ramp.end - ramp.begin) / 0.0232) + 1 },
      (_, i) => i * 0.0232,
    );
    const gains = times.map((time) => toGain(findLevel(ramp, ramp.begin + time)));
    return gains.slice(1).map((gain, i) => Math.abs(gain - gains[i]!));
  };
  test.each([
    [-9, 0.25, 0.0575],
    [-24, 0.5, 0.0505],
    [-12, 0.5, 0.0505],
  ])('what can only be turned in steps has none that clicks: %s dB in %s s', (depth, seconds, most) => {
    const down = turnSteppedRamp(restAt(0), 10, depth, seconds);
    const up = turnSteppedRamp(down, 20, 0, seconds);
    for (const ramp of [down, up]) {
      expect(Math.max(...stepsOf(ramp))).toBeLessThan(most);
      expect(ramp.end - ramp.begin - seconds).toBeLessThan(0.026);
    }
    expect(Math.max(...stepsOf(turnRamp(restAt(0), 10, depth, seconds)))).toBeGreaterThan(most);
    expect([findLevel(down, 19), findLevel(up, 29)]).toEqual([depth, 0]);
  });

  test('where there is time enough, the steps are straight in decibels, too', () => {
    expect(turnSteppedRamp(restAt(0), 10, -9, 1)).toEqual(turnRamp(restAt(0), 10, -9, 1));
    expect(turnSteppedRamp(restAt(-9), 10, -9, 0)).toEqual(turnRamp(restAt(-9), 10, -9, 0));
    expect(findLevel(turnSteppedRamp(restAt(0), 10, -9, 0), 10.001)).toBe(-9);
  });
});

describe('author and viewer', () => {
  test('gains multiply: what a viewer has silenced no author brings back', () => {
    expect(multiplyGains(0.5, 0.5)).toBe(0.25);
    expect(multiplyGains(0, 100)).toBe(0);
    expect(multiplyGains(2, 2)).toBe(2);
    expect(multiplyGains(NaN, 1)).toBe(0);
  });

  test('a viewer who has it all in one ear has it there, whatever the author wants', () => {
    fc.assert(
      fc.property(pan, (author) => {
        expect(combinePans(author, 1)).toBe(1);
        expect(combinePans(author, -1)).toBe(-1);
        expect(combinePans(author, 0)).toBeCloseTo(author);
      }),
    );
    fc.assert(fc.property(pan, pan, (author, viewer) => Math.abs(combinePans(author, viewer)) <= 1));
  });
});

describe('what the film’s sound goes through', () => {
  const fine: MixFacts = {
    hasWebAudio: true,
    canSetVolume: true,
    tainted: false,
    nativeStream: false,
    routed: false,
    failed: false,
  };
  test.each<[string, Partial<MixFacts>, ReturnType<typeof chooseMixPath>]>([
    ['Web Audio, once it is there', { routed: true }, { path: 'graph', reason: null }],
    ['its own volume until then', {}, { path: 'volume', reason: 'waiting' }],
    [
      'its own volume where Web Audio would be silent',
      { tainted: true },
      { path: 'volume', reason: 'tainted' },
    ],
    [
      'its own volume where the browser plays the stream',
      { nativeStream: true },
      { path: 'volume', reason: 'native-stream' },
    ],
    ['its own volume without Web Audio', { hasWebAudio: false }, { path: 'volume', reason: 'no-web-audio' }],
    ['its own volume where Web Audio does not come', { failed: true }, { path: 'volume', reason: 'device' }],
    ['nothing on iOS', { canSetVolume: false }, { path: 'none', reason: 'system' }],
    [
      'and says so when it is silent there',
      { routed: true, tainted: true },
      { path: 'graph', reason: 'tainted' },
    ],
  ])('%s', (_title, facts, answer) => {
    expect(chooseMixPath({ ...fine, ...facts })).toEqual(answer);
  });
});

test('what was heard longest ago is let go first, and never what is needed next', () => {
  const kept = ['a', 'b', 'c', 'd'].map((key) => ({ key, bytes: 10 }));
  expect(chooseToForget(kept, 40, new Set())).toEqual([]);
  expect(chooseToForget(kept, 25, new Set())).toEqual(['a', 'b']);
  expect(chooseToForget(kept, 25, new Set(['a']))).toEqual(['b', 'c']);
  expect(chooseToForget(kept, 0, new Set(['a', 'b', 'c', 'd']))).toEqual([]);
});
