import type { TranscriptLine } from './TranscriptLine.js';

/** The texts of lines as they are searched: the same place in both. Each is folded once. */
export interface FoldedLines {
  /** Of every line; folds those that are not yet. */
  all(): readonly string[];
  /** Folds some more. @returns whether there are others left */
  fold(): boolean;
}

/** Between two lines: no letter and no mark, of private use, so that hardly a text has it. */
export const lineEnd = '\uE000';

/** So many lines at a time: a few milliseconds. */
const SOME = 1000;

/**
 * @param fold takes many lines at once, parted by `lineEnd`, and keeps what parts them: one long text is folded many times faster
 * than its lines are
 */
export function foldLines(
  lines: readonly TranscriptLine[],
  write: (line: TranscriptLine) => string,
  fold: (text: string) => string,
): FoldedLines {
  const folded: string[] = [];
  const more = (): boolean => {
    const texts = lines.slice(folded.length, folded.length + SOME).map(write);
    const together = fold(texts.join(lineEnd)).split(lineEnd);
    // A text with such a character in it would shift all behind it.
    const own = together.length === texts.length ? together : texts.map(fold);
    for (const text of own) folded.push(text);
    return folded.length < lines.length;
  };
  return {
    fold: more,
    all() {
      while (folded.length < lines.length) more();
      return folded;
    },
  };
}
