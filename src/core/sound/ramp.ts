import { toDecibels, toGain } from './decibels.js';

/**
 * A way from one level to another, straight in decibels, for that is how the ear counts: half the time, half the way.
 * Levels are decibels, times are seconds on whatever clock the caller keeps.
 */
export interface Ramp {
  readonly from: number;
  readonly to: number;
  readonly begin: number;
  readonly end: number;
  /** 0: straight in decibels. 1: straight in amplitude, so that it is never steeper than it must be. Or between them. */
  readonly bend: number;
}

/** A level that stays. */
export const restAt = (level: number): Ramp => ({ from: level, to: level, begin: 0, end: 0, bend: 0 });

export function findLevel({ from, to, begin, end, bend }: Ramp, time: number): number {
  if (time >= end) return to;
  if (time <= begin) return from;
  const share = (time - begin) / (end - begin);
  if (bend === 0) return from + (to - from) * share;
  const [first, last] = [toGain(from * bend), toGain(to * bend)];
  return toDecibels(first + (last - first) * share) / bend;
}

/** Leaves a ramp where it stands at `time`, for another level that is reached within so many seconds. */
export const turnRamp = (ramp: Ramp, time: number, to: number, seconds: number): Ramp => ({
  from: findLevel(ramp, time),
  to,
  begin: time,
  end: time + Math.max(0, seconds),
  bend: 0,
});

/** Of full amplitude, a second: in steps of 23 ms, each then is 0.05 of it at most. */
const steepest = 2.2;
/** How much longer a ramp may take, so as to be gentle: a twentieth, and less than it is heard to be late, seconds. */
const longer = { share: 0.05, most: 0.025 };
const bends = [0, 0.25, 0.5, 0.75, 0.9];

/**
 * The same for what can only be turned in steps, each of which is heard as a click where it is a large one. A step of so many
 * decibels is the larger the louder the sound is: what would be steep at its loud end is bent until its steps are even, as far
 * as it needs, and takes a moment longer.
 */
export function turnSteppedRamp(ramp: Ramp, time: number, to: number, seconds: number): Ramp {
  const straight = turnRamp(ramp, time, to, seconds);
  const isGentle = (bent: Ramp) => findSteepest(bent) <= steepest;
  if (isGentle(straight)) return straight;
  const end = straight.end + Math.min((straight.end - time) * longer.share, longer.most);
  const bendBy = (bend: number): Ramp => ({ ...straight, end, bend });
  return bends.map(bendBy).find(isGentle) ?? bendBy(1);
}

/** How steep a ramp is where it is steepest, its loud end: of full amplitude, a second. */
function findSteepest({ from, to, begin, end, bend }: Ramp): number {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const way = bend === 0 ? ((high - low) * Math.LN10) / 20 : (1 - toGain((low - high) * bend)) / bend;
  return way === 0 ? 0 : (toGain(high) * way) / (end - begin);
}
