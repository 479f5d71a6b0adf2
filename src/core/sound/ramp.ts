/**
 * A way from one level to another, straight in decibels, for that is how the ear counts: half the time, half the way.
 * Levels are decibels, times are seconds on whatever clock the caller keeps.
 */
export interface Ramp {
  readonly from: number;
  readonly to: number;
  readonly begin: number;
  readonly end: number;
}

/** A level that stays. */
export const restAt = (level: number): Ramp => ({ from: level, to: level, begin: 0, end: 0 });

export function findLevel({ from, to, begin, end }: Ramp, time: number): number {
  if (time >= end) return to;
  if (time <= begin) return from;
  return from + ((to - from) * (time - begin)) / (end - begin);
}

/** Leaves a ramp where it stands at `time`, for another level that is reached within so many seconds. */
export const turnRamp = (ramp: Ramp, time: number, to: number, seconds: number): Ramp => ({
  from: findLevel(ramp, time),
  to,
  begin: time,
  end: time + Math.max(0, seconds),
});
