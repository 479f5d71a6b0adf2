import { describe, expect, test } from 'vitest';
import { findLikeness, measureLoudness, sampleRate, type Signal } from './signal.js';

const makeSignal = (seconds: number, sampleAt: (index: number) => number): Signal =>
  Float32Array.from({ length: seconds * sampleRate }, (_, index) => sampleAt(index));

/** Always the same noise for one seed (xorshift). */
const makeNoise = (seconds: number, seed: number): Signal => {
  let state = seed;
  return makeSignal(seconds, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state / 2 ** 31;
  });
};

describe('findLikeness', () => {
  const speech = makeNoise(1, 1_234_567);
  const film = makeNoise(2, 7_654_321);
  const mixAt = (seconds: number, gain: number) =>
    film.map((sample, index) => sample * 0.5 + gain * (speech[index - seconds * sampleRate] ?? 0));

  test('finds an excerpt over other sound, and where', () => {
    const { likeness, at } = findLikeness(mixAt(0.75, 0.5), speech);
    expect(likeness).toBeGreaterThan(0.5);
    expect(at).toBeCloseTo(0.75, 3);
  });

  test('finds nothing where the excerpt is not', () => {
    expect(findLikeness(film, speech).likeness).toBeLessThan(0.1);
  });

  test('is not told apart by loudness', () => {
    expect(
      findLikeness(
        speech.map((sample) => sample / 100),
        speech,
      ).likeness,
    ).toBeCloseTo(1);
  });

  test('finds nothing in silence', () => {
    expect(
      findLikeness(
        makeSignal(2, () => 0),
        speech,
      ).likeness,
    ).toBe(0);
  });
});

describe('measureLoudness', () => {
  test('a full sine is 3 dB below full scale, a tenth of it 23 dB', () => {
    const sine = makeSignal(1, (index) => Math.sin((index * 2 * Math.PI * 1000) / sampleRate));
    expect(measureLoudness(sine)).toBeCloseTo(-3.01, 1);
    expect(measureLoudness(sine.map((sample) => sample / 10))).toBeCloseTo(-23.01, 1);
  });

  test('silence has no loudness at all', () => {
    expect(measureLoudness(makeSignal(1, () => 0))).toBe(-Infinity);
  });
});
