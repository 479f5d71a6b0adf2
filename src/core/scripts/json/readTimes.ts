import { toMicroseconds } from '../toMicroseconds.js';
import type { Given } from './Given.js';
import { readNumber, report, type Spot } from './Spot.js';

/** Times within what is around: never earlier, never later (as in DAPT). */
export function readTimes(
  start: Spot,
  end: Spot,
  around: Given,
): { startTime: number; endTime: number | null } {
  const startTime = Math.max(
    toMicroseconds(readNumber(start, around.startTime, { least: 0 })),
    around.startTime,
  );
  const own = readEnd(end, around.endTime);
  const endTime = Math.min(own ?? Infinity, around.endTime ?? Infinity);
  if (endTime < startTime) tellEmpty(start);
  return { startTime, endTime: Number.isFinite(endTime) ? Math.max(endTime, startTime) : null };
}

export function readEnd(spot: Spot, otherwise: number | null): number | null {
  if (spot.found === null) return null;
  const end = readNumber(spot, otherwise, { least: 0 });
  return end === null ? null : toMicroseconds(end);
}

export function tellEmpty(spot: Spot): void {
  report(
    spot,
    'warning',
    'empty-interval',
    'ends before it begins, so it is never heard. Look at startTime and endTime; both count from the start of the film.',
  );
}
