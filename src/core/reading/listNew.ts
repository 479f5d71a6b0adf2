import { findLineAt } from '../transcript/findLineAt.js';
import type { TranscriptLine } from '../transcript/TranscriptLine.js';

/** What the film passes between two looks at its clock when it plays at its fastest; more is a jump. Seconds. */
const JUMP = 4;

/**
 * The lines that have come since the film stood at `from`. After a jump only the line that it led to: what was leapt over
 * has not been said. Of lines in the order of time.
 */
export function listNew(
  lines: readonly TranscriptLine[],
  from: number,
  to: number,
): readonly TranscriptLine[] {
  const at = findLineAt(lines, to);
  if (to >= from && to - from <= JUMP) return lines.slice(findLineAt(lines, from) + 1, at + 1);
  const line = lines[at];
  return line && to < Math.max(line.endTime, line.startTime + 1) ? [line] : [];
}
