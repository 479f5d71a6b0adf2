import { parseCueText } from '../cues/parseCueText.js';
import { plainText } from '../cues/plainText.js';
import type { VttCue } from '../cues/VttCue.js';
import { findFirst } from './findFirst.js';

type Line = Pick<VttCue, 'startTime' | 'endTime' | 'text'>;

/** Where one line is in both versions, seconds. */
interface Pair {
  readonly from: Line;
  readonly to: Line;
}

/**
 * Where in another version of a film the same place is, by the captions of both. An extended mix stands still while it
 * describes, so that times alone lead astray; its dialogue is the same. Within a line that both have, it is as far into the
 * line; between two such lines, the latest place before which nothing is missed, wherever in between the longer one stands still.
 *
 * @param from the captions of the version that plays
 * @param to those of the version that is to play, in the same language
 * @returns seconds of the one into seconds of the other; null where they have no line in common
 */
export function matchTimes(from: readonly Line[], to: readonly Line[]): ((seconds: number) => number) | null {
  const pairs = pairLines(from, to);
  if (pairs.length === 0) return null;
  return (seconds) => {
    const next = findFirst(pairs, ({ from: line }) => line.startTime > seconds);
    const [before, after] = [pairs[next - 1] ?? start, pairs[next]];
    const intoLine = seconds - before.from.startTime;
    if (seconds < before.from.endTime) return Math.min(before.to.startTime + intoLine, before.to.endTime);
    const passed = seconds - before.from.endTime;
    if (!after) return before.to.endTime + passed;
    // As much as may have passed in the other, and as little as must have.
    const longer = after.to.startTime - before.to.endTime - (after.from.startTime - before.from.endTime);
    const mayHave = before.to.endTime + Math.max(0, Math.min(passed, passed + longer));
    return Math.min(mayHave, after.to.startTime);
  };
}

/** Both versions begin at nothing. */
const start: Pair = {
  from: { startTime: 0, endTime: 0, text: '' },
  to: { startTime: 0, endTime: 0, text: '' },
};

/** A pair in a run: where its line stands in the other version, and the best run that it follows. */
interface Link {
  readonly pair: Pair;
  readonly place: number;
  readonly before: Link | undefined;
}

/** The lines that stand once in each, as far as they come in the same order: the longest run of them (a patience diff's anchors). */
function pairLines(from: readonly Line[], to: readonly Line[]): readonly Pair[] {
  const there = findUnique(to);
  /** The last link of the best run of each length: longest increasing subsequence. */
  const runs: Link[] = [];
  for (const [words, { line }] of findUnique(from)) {
    const other = there.get(words);
    if (!other) continue;
    const length = findFirst(runs, ({ place }) => place >= other.place);
    runs[length] = { pair: { from: line, to: other.line }, place: other.place, before: runs[length - 1] };
  }
  const pairs: Pair[] = [];
  for (let link = runs.at(-1); link; link = link.before) pairs.push(link.pair);
  return pairs.reverse();
}

/** Words that stand in one line alone, by letters and digits, and which line that is; in the order of the lines. */
function findUnique(
  lines: readonly Line[],
): ReadonlyMap<string, { readonly line: Line; readonly place: number }> {
  const places = new Map<string, { readonly line: Line; readonly place: number }>();
  const repeated = new Set<string>();
  for (const [place, line] of lines.entries()) {
    const words = plainText(parseCueText(line.text))
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '');
    if (words === '') continue;
    if (places.has(words)) repeated.add(words);
    else places.set(words, { line, place });
  }
  for (const words of repeated) places.delete(words);
  return places;
}
