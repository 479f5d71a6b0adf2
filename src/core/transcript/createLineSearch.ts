import { foldLines, type FoldedLines } from './foldLines.js';
import type { TranscriptLine } from './TranscriptLine.js';

/** One way of searching lines. What is folded is kept as long as the lines are. */
export interface LineSearch {
  /** The places of the lines that hold all of these words, which are folded; in order. No words: none. */
  find(lines: readonly TranscriptLine[], words: readonly string[]): readonly number[];
  /** Folds some of the lines, before anybody searches. @returns whether there are others left */
  prepare(lines: readonly TranscriptLine[]): boolean;
}

/** What was found last is all that can be found by who goes on typing. */
interface Searched {
  readonly folded: FoldedLines;
  words: readonly string[];
  found: readonly number[];
}

export function createLineSearch(
  write: (line: TranscriptLine) => string,
  fold: (text: string) => string,
): LineSearch {
  const known = new WeakMap<readonly TranscriptLine[], Searched>();
  const open = (lines: readonly TranscriptLine[]): Searched => {
    const searched = known.get(lines) ?? { folded: foldLines(lines, write, fold), words: [], found: [] };
    known.set(lines, searched);
    return searched;
  };
  return {
    prepare: (lines) => open(lines).folded.fold(),
    find(lines, words) {
      if (words.length === 0) return [];
      const last = open(lines);
      const texts = last.folded.all();
      const narrows =
        last.words.length > 0 && last.words.every((one) => words.some((now) => now.includes(one)));
      const found: number[] = [];
      const look = (place: number): void => {
        const text = texts[place] ?? '';
        if (words.every((word) => text.includes(word))) found.push(place);
      };
      if (narrows) last.found.forEach(look);
      else for (let place = 0; place < texts.length; place++) look(place);
      last.words = words;
      last.found = found;
      return found;
    },
  };
}
