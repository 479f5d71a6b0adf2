import { parseTimestamp } from '../../cues/parseTimestamp.js';
import type { VttCue } from '../../cues/VttCue.js';
import type { SourceSpan } from '../CheckedScript.js';

/**
 * Where each cue stands in its file, from its times to the end of its words; null for a cue that is not found, which
 * only a file can bring about that is not the one the cues were read from.
 *
 * A line that holds “-->” always begins a cue where its times can be read (WebVTT §6.1), so the lines are gone through with the cues.
 */
export function locateVttCues(text: string, cues: readonly VttCue[]): readonly (SourceSpan | null)[] {
  const lines = listLines(text);
  const spans: (SourceSpan | null)[] = [];
  let at = 0;
  for (const cue of cues) {
    let found: SourceSpan | null = null;
    for (let next = at; next < lines.length && !found; next++) {
      const line = lines[next];
      if (!line || !isTiming(line.text, cue)) continue;
      found = { from: line.from, to: findEnd(lines, next) };
      at = next + 1;
    }
    spans.push(found);
  }
  return spans;
}

interface Line {
  readonly from: number;
  readonly text: string;
}

function listLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const part of text.split(/(\r\n|\r|\n)/)) {
    if (!/^[\r\n]+$/.test(part)) lines.push({ from, text: part });
    from += part.length;
  }
  return lines;
}

const timing = /^[\t\f ]*((?:\d+:)?\d\d:\d\d\.\d{3})[\t\f ]*-->[\t\f ]*((?:\d+:)?\d\d:\d\d\.\d{3})/;

function isTiming(line: string, { startTime, endTime }: VttCue): boolean {
  const [, start, end] = timing.exec(line) ?? [];
  return (
    start !== undefined &&
    end !== undefined &&
    parseTimestamp(start) === startTime &&
    parseTimestamp(end) === endTime
  );
}

/** A cue ends at the first empty line behind it, or before the next line with an arrow. */
function findEnd(lines: readonly Line[], timing: number): number {
  let last = timing;
  for (let next = timing + 1; next < lines.length; next++) {
    const line = lines[next];
    if (!line || line.text === '' || line.text.includes('-->')) break;
    last = next;
  }
  const line = lines[last];
  return line ? line.from + line.text.length : 0;
}
