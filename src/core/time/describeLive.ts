import type { Translate } from '../i18n/createTranslate.js';
import { describeTime } from './describeTime.js';
import { formatClock } from './formatClock.js';

/** A live stream comes in pieces: who is no further back than this hears what there is to hear. Seconds. */
const AT_EDGE = 15;

/** How far a place is behind what is broadcast now; 0 where it is not. Seconds. */
export const behindLive = (time: number, edge: number): number => (edge - time > AT_EDGE ? edge - time : 0);

/**
 * A place in a live stream for the ear: how far it is behind, for its seconds count from nowhere that a viewer knows.
 * Times are seconds.
 * @param edge how far the stream has come
 */
export function describeLive(time: number, edge: number, translate: Translate): string {
  const late = behindLive(time, edge);
  return late > 0 ? translate('live.behind', { time: describeTime(late, translate) }) : translate('live.now');
}

/** The same for the eye. */
export function formatLive(time: number, edge: number, translate: Translate): string {
  const late = behindLive(time, edge);
  return late > 0 ? translate('live.clockBehind', { time: formatClock(late) }) : translate('live.now');
}

/** Nobody waits for a name that changes each second. Seconds. */
const NAME_STEP = 10;

/** What a control that goes to what is broadcast now is called: how far that is, or that one is there. Times are seconds. */
export function nameLive(time: number, edge: number, translate: Translate): string {
  const late = Math.floor(behindLive(time, edge) / NAME_STEP) * NAME_STEP;
  return late > 0
    ? translate('goLive.behind', { time: describeTime(late, translate) })
    : translate('live.now');
}
