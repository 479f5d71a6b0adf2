/** A time in whole hours, minutes and seconds. */
export interface WholeSeconds {
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** A media element that was sent to 605 often stands at 604.98; a viewer who asked for 10:05 must not hear 10:04. */
const hair = 0.05;

/** Splits a time in seconds, rounding down as a clock does. What is no time (negative, NaN, infinite) is zero. */
export function wholeSeconds(seconds: number): WholeSeconds {
  const whole = Number.isFinite(seconds) && seconds > 0 ? Math.floor(seconds + hair) : 0;
  return { hours: Math.floor(whole / 3600), minutes: Math.floor(whole / 60) % 60, seconds: whole % 60 };
}
