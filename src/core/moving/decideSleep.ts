/** When the film is to stop by itself. */
export type SleepTimer =
  /** `until`: any clock, in ms. */
  | { readonly type: 'minutes'; readonly minutes: number; readonly until: number }
  /** `end`: where the chapter that was playing ends, in seconds. */
  | { readonly type: 'chapter'; readonly end: number }
  | { readonly type: 'film' };

export interface SleepFacts {
  /** The clock of the timer, in ms. */
  readonly now: number;
  /** Seconds of the film. */
  readonly time: number;
  /** Null where it is not known. */
  readonly duration: number | null;
  readonly rate: number;
}

/** So long before it stops it is told, in seconds. */
export const SLEEP_WARNING = 60;
/** So long the sound takes to fade, in seconds. */
export const SLEEP_FADE = 8;

/** Seconds until the film stops; null where that is not known. */
export function findSleepLeft(timer: SleepTimer, { now, time, duration, rate }: SleepFacts): number | null {
  if (timer.type === 'minutes') return (timer.until - now) / 1000;
  const end = timer.type === 'chapter' ? timer.end : duration;
  return end === null ? null : (end - time) / rate;
}

/** What the timer brings about now. `warned`: that it is to stop soon has been told, or was plain when it was set. */
export function decideSleep(
  timer: SleepTimer,
  facts: SleepFacts & { readonly warned: boolean },
): 'wait' | 'warn' | 'fade' | 'stop' {
  const left = findSleepLeft(timer, facts);
  if (left === null) return 'wait';
  // The film ends by itself, and its end is to be heard.
  if (timer.type === 'film') return left <= SLEEP_WARNING && !facts.warned ? 'warn' : 'wait';
  // A tick comes a moment early or late; past the end of a chapter would be in the next.
  if (left <= 0.25) return 'stop';
  if (left <= SLEEP_FADE) return 'fade';
  return left <= SLEEP_WARNING && !facts.warned ? 'warn' : 'wait';
}
