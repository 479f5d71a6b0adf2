import { describe, expect, test } from 'vitest';
import {
  findBurstLevel,
  findOnsets,
  findPasses,
  findRamp,
  followTone,
  isTorn,
  largestJump,
  largestStep,
  levelBetween,
  percentile,
  rate,
} from './measure.js';

const make = (seconds: number, at: (time: number) => number) =>
  Float32Array.from({ length: seconds * rate }, (_, index) => at(index / rate));
const tone = (hertz: number) => (time: number) => 0.2 * Math.sin(2 * Math.PI * hertz * time);

describe('what is measured of a recording', () => {
  // Down by 9 dB from 1 s on, in 250 ms, straight in decibels; beside another tone.
  const down = (time: number) => 10 ** ((-9 * Math.min(1, Math.max(0, (time - 1) / 0.25))) / 20);
  const ducked = make(2, (time) => tone(100)(time) * down(time) + tone(250)(time));

  test('a level, beside another tone, to a hundredth of a decibel', () => {
    const film = followTone(ducked, 100);
    expect(levelBetween(film, 0.2, 0.8)).toBeCloseTo(-13.98, 2);
    expect(levelBetween(film, 1.5, 1.9)).toBeCloseTo(-22.98, 2);
    expect(levelBetween(followTone(ducked, 250), 0.2, 1.9)).toBeCloseTo(-13.98, 1);
  });

  test('when a ramp is half done, and how long it takes', () => {
    const film = followTone(ducked, 100);
    const ramp = findRamp(film, -13.98, -22.98, 0.5);
    expect(ramp.at).toBeCloseTo(1.125, 2);
    expect(Math.abs(ramp.seconds - 0.25)).toBeLessThan(0.005);
  });

  test.each([0, 0.01, 0.02, 0.03])(
    'how long a ramp takes that is taken up 40 ms apart, from %f s on',
    (late) => {
      const stepped = make(
        2,
        (time) => tone(100)(time) * down(Math.floor((time - late) / 0.04) * 0.04 + late),
      );
      const ramp = findRamp(followTone(stepped, 100), -13.98, -22.98, 0.5);
      expect(Math.abs(ramp.seconds - 0.25)).toBeLessThan(0.02);
    },
  );

  test('how long a ramp takes of which a part was dropped', () => {
    const torn = ducked.map((sample, index) => (index > 54_000 && index < 55_000 ? 0 : sample));
    expect(Math.abs(findRamp(followTone(torn, 100), -13.98, -22.98, 0.5).seconds - 0.25)).toBeLessThan(0.03);
  });

  test.each([0.02, 0.1])(
    'when it passes a level, whatever was dropped of the recording, %f s at once',
    (seconds) => {
      const torn = ducked.map((sample, index) => ((index + 12_000) % 24_000 < seconds * rate ? 0 : sample));
      const passes = findPasses(followTone(torn, 100), -18.5);
      expect(passes).toHaveLength(1);
      expect(passes[0]).toBeCloseTo(1.125, 1);
    },
  );

  test('whether it was torn, which no tone is that is turned far down', () => {
    const cut = (from: number, seconds: number) =>
      make(2, (time) => (time >= from && time < from + seconds ? 0 : tone(100)(time)));
    expect(isTorn(make(2, (time) => tone(100)(time) * (time > 1 ? 0.06 : 1)))).toBe(false);
    expect(isTorn(cut(1, 0.02))).toBe(true);
    // Before it has begun, and when it is over.
    expect(isTorn(cut(0, 0.5))).toBe(false);
    expect(isTorn(cut(1.5, 0.5))).toBe(false);
  });

  test('a click, which a steady tone is not', () => {
    const steady = make(1, tone(100));
    expect(largestStep(steady)).toBeLessThan(-45);
    expect(largestStep(steady.map((sample, index) => (index > 20_040 ? sample * 0.5 : sample)))).toBeCloseTo(
      -20,
      0,
    );
  });

  test('the jumps of a tone that is turned, without its own way from sample to sample', () => {
    expect(largestJump(make(1, tone(100)))).toBeLessThan(-80);
    expect(largestJump(make(2, (time) => tone(100)(time) * down(time)))).toBeLessThan(-80);
    // Half as loud from one sample to the next, at the top of a wave and where it passes through nothing.
    const halved = (at: number) => make(1, (time) => tone(100)(time) * (time < at ? 1 : 0.5));
    expect(largestJump(halved(0.5025))).toBeCloseTo(-20, 1);
    expect(largestJump(halved(0.5))).toBeLessThan(-50);
    // In steps of 21 ms, as a browser takes up a volume.
    const stepped = make(2, (time) => tone(100)(time) * down(Math.floor(time / 0.0213) * 0.0213));
    expect(largestJump(stepped)).toBeGreaterThan(-38);
  });

  test('when bursts begin, over another tone', () => {
    const bursts = make(3.5, (time) => tone(100)(time) + ((time + 0.5) % 1 < 0.03 ? tone(5000)(time) : 0));
    const onsets = findOnsets(bursts, 5000);
    expect(onsets).toHaveLength(3);
    for (const [second, onset] of onsets.entries())
      expect(Math.abs(onset - second - 0.5)).toBeLessThan(0.005);
  });

  test('when bursts begin, where those of this tone are missing and others sound', () => {
    const others = make(3.5, (time) => ((time + 0.5) % 1 < 0.03 ? tone(5000)(time) : 0));
    expect(findOnsets(others, 5400, 0.3, findBurstLevel(others, 5000))).toEqual([]);
    expect(findOnsets(others, 5400)).not.toEqual([]);
  });

  test('percentiles', () => {
    const values = Array.from({ length: 101 }, (_, index) => 100 - index);
    expect(percentile(values, 0.5)).toBe(50);
    expect(percentile(values, 0.95)).toBe(95);
  });
});
