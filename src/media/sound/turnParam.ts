import { findLevel, restAt, turnRamp, type Ramp } from '../../core/sound/ramp.js';
import { toGain } from '../../core/sound/decibels.js';

/** The audio thread is a little ahead of the page: what is changed only from here on is changed without a jump. */
const ahead = 0.02;
/** No change of level is quicker than this, seconds: a step is heard as a click. */
export const edge = 0.01;

/**
 * Sends a gain on a ramp that is straight in decibels, from wherever its last one has brought it. Where that is, is computed:
 * `cancelAndHoldAtTime` is not in every browser, and `value` is not kept up during a ramp in every browser.
 */
export function turnParam(param: AudioParam, now: number, ramp: Ramp, to: number, seconds: number): Ramp {
  // A ramp that has not begun yet is left alone up to its beginning.
  const waits = ramp.begin > now;
  const at = waits ? ramp.begin : now + ahead;
  const next = turnRamp(ramp, at, to, Math.max(edge, seconds));
  if (waits) param.cancelScheduledValues(ramp.begin + 0.000_1);
  else {
    param.cancelScheduledValues(0);
    param.setValueAtTime(toGain(findLevel(ramp, now)), now);
    // Two exponentials through the same two points are the same curve: the ramp before goes on as it was.
    param.exponentialRampToValueAtTime(toGain(next.from), at);
  }
  param.exponentialRampToValueAtTime(toGain(to), next.end);
  return next;
}

/** Lets a gain or a pan glide to a value in a straight line; for what may be 0 or negative. */
export function glide(param: AudioParam, context: BaseAudioContext, to: number, seconds: number): void {
  const now = context.currentTime;
  const from = param.value;
  param.cancelScheduledValues(0);
  param.setValueAtTime(from, now);
  param.linearRampToValueAtTime(to, now + ahead + Math.max(edge, seconds));
}

export const atRest: Ramp = restAt(0);
