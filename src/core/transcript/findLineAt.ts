import type { TranscriptLine } from './TranscriptLine.js';

/** The place of the last line that has begun at a time, of those in the order of time; -1 before the first. */
export function findLineAt(lines: readonly TranscriptLine[], time: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.startTime ?? Infinity) <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
