/** Where the last of some ranges of time ends, seconds; 0 where there is none. */
export const lastTime = (ranges: TimeRanges): number =>
  ranges.length > 0 ? ranges.end(ranges.length - 1) : 0;
