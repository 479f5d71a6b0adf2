import { expect, test } from 'vitest';
import { planRetry } from '../../../src/core/playback/planRetry.js';
import type { TroubleReason } from '../../../src/core/playback/Trouble.js';

const waits = (reason: TroubleReason, waitsMs?: readonly number[]) => {
  const all: number[] = [];
  for (let wait = planRetry(reason, 0, waitsMs); wait !== null; wait = planRetry(reason, all.length, waitsMs))
    all.push(wait);
  return all;
};

test.each<[TroubleReason, readonly number[]]>([
  ['unreachable', [1000, 3000, 9000]],
  ['stalled', [1000]],
  ['decode', [1000]],
  ['engine', [1000]],
  ['not-found', []],
  ['refused', []],
  ['unsupported', []],
  ['page-forbids', []],
  ['empty-manifest', []],
  ['offline', []],
  ['needs-gesture', []],
])(
  'what may pass is tried again by itself, ever more slowly, and what will not is told: %s',
  (reason, expected) => {
    expect(waits(reason)).toEqual(expected);
  },
);

test('a site may be more patient, or less', () => {
  expect(waits('unreachable', [5, 6])).toEqual([5, 6]);
  expect(waits('unreachable', [])).toEqual([]);
});
