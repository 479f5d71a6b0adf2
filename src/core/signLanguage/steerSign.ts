/** Within this the interpreter is left alone, seconds: less than a frame is nothing to correct. */
const STILL = 0.015;
/** Beyond this a seek is quicker than steering, seconds. */
const SEEK = 0.25;
/** How much of an error is corrected in a second, and the most that the interpreter's speed is changed by. */
const GAIN = 2;
const MOST = 0.25;

export type SignSteering =
  { readonly do: 'play'; readonly rate: number } | { readonly do: 'seek'; readonly ahead: number };

/**
 * What brings an interpreter's video back in step with the film. Small errors are steered away by its speed, which nobody
 * sees in a moving hand; large ones by a seek, `ahead` seconds of film past where the film is now, for a seek takes time.
 * @param offset how far the interpreter is ahead of the film (behind: negative), seconds
 * @param rate of the film
 * @param seekTakes how long the last seek took, seconds as heard
 */
export function steerSign(offset: number, rate: number, seekTakes: number): SignSteering {
  if (Math.abs(offset) > SEEK) return { do: 'seek', ahead: Math.min(1, seekTakes) * rate };
  if (Math.abs(offset) <= STILL) return { do: 'play', rate };
  const change = Math.min(MOST, Math.max(-MOST, (offset * GAIN) / rate));
  return { do: 'play', rate: rate * (1 - change) };
}
