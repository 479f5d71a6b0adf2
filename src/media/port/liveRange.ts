import type { LiveRange } from '../../core/playback/PlayerState.js';

/** From where the first of some ranges of time begins to where the last ends; from 0 to 0 where there is none. */
export const liveRange = (ranges: TimeRanges): LiveRange =>
  ranges.length > 0 ? { start: ranges.start(0), edge: ranges.end(ranges.length - 1) } : { start: 0, edge: 0 };
