import type { LineKind } from './TranscriptLine.js';

/**
 * Names the lines of one track by when they begin, and by a number where several begin at once: the same as long as the
 * track is, and when a stream's cues come in parts. To be asked in the order of time.
 */
export function nameLines(kind: LineKind): (startTime: number) => string {
  let before = -1;
  let count = 1;
  return (startTime) => {
    const ms = Math.round(startTime * 1000);
    count = ms === before ? count + 1 : 1;
    before = ms;
    return count === 1 ? `${kind}-${ms}` : `${kind}-${ms}-${count}`;
  };
}
