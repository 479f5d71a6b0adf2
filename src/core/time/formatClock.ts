import { wholeSeconds } from './wholeSeconds.js';

/** A time for the eye: `12:05`, `1:02:05`. Seconds in; what is no time (negative, unknown, endless) is `0:00`. */
export function formatClock(seconds: number): string {
  const { hours, minutes, seconds: rest } = wholeSeconds(seconds);
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${twoDigits(rest)}` : `${minutes}:${twoDigits(rest)}`;
}
