import { expect, test } from 'vitest';
import { findNextTurn, findProgrammeMix, isTurning } from '../../../src/core/scripts/findProgrammeMix.js';
import type { ProgrammeMix } from '../../../src/core/scripts/listProgrammeMixes.js';

const mix = (startTime: number, endTime: number | null, gain: number, pan = 0): ProgrammeMix => ({
  eventId: String(startTime),
  startTime,
  endTime,
  mixing: { gain: [{ time: startTime, value: gain }], pan: [{ time: startTime, value: pan }] },
});

test('an author turns the film down, never up, and what is turned in phase is as loud', () => {
  expect(findProgrammeMix([mix(1, 5, 3)], 2).gain).toBe(1);
  expect(findProgrammeMix([mix(1, 5, -0.5)], 2).gain).toBe(0.5);
});

test('events that overlap multiply, and their places add up to no more than a side', () => {
  const both = [mix(1, 5, 0.5, -0.7), mix(3, null, 0.4, -0.6)];
  expect([2, 3, 6].map((time) => findProgrammeMix(both, time))).toEqual([
    { gain: 0.5, pan: -0.7 },
    { gain: 0.2, pan: -1 },
    { gain: 0.4, pan: -0.6 },
  ]);
  expect(findProgrammeMix(both, 0.5)).toEqual({ gain: 1, pan: 0 });
});

test('the next turn is known, and whether something is on its way until then', () => {
  const slope: ProgrammeMix = {
    ...mix(10, 20, 1),
    mixing: {
      gain: [
        { time: 12, value: 1 },
        { time: 14, value: 0 },
      ],
      pan: [],
    },
  };
  const mixes = [mix(1, 5, 0.5), slope];
  expect([0, 1, 5, 10, 12, 14, 20].map((time) => findNextTurn(mixes, time))).toEqual([
    1,
    5,
    10,
    12,
    14,
    20,
    null,
  ]);
  expect([2, 11, 12, 13, 14].map((time) => isTurning(mixes, time))).toEqual([
    false,
    false,
    true,
    true,
    false,
  ]);
});
