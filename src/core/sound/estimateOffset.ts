/** Both clocks, read in one breath. Seconds; `now` on a clock that never jumps. */
export interface SyncSample {
  readonly now: number;
  readonly film: number;
  readonly sound: number;
}

/** Fewer samples say nothing: a browser may tell a media's time only 25 times a second. */
export const fewestSamples = 5;

/**
 * How far the sound is ahead of the film (behind: negative), in seconds as heard at this rate; null where there is too
 * little to tell. A browser that tells a time in steps tells it right at the step and stale until the next, never too
 * early: so the highest line that a clock's readings touch is the clock.
 */
export function estimateOffset(samples: readonly SyncSample[], rate: number): number | null {
  if (samples.length < fewestSamples) return null;
  const first = samples[0]?.now ?? 0;
  let film = -Infinity;
  let sound = -Infinity;
  for (const sample of samples) {
    const passed = (sample.now - first) * rate;
    film = Math.max(film, sample.film - passed);
    sound = Math.max(sound, sample.sound - passed);
  }
  return (sound - film) / rate;
}
