import { createLineSearch } from './createLineSearch.js';
import type { TranscriptLine } from './TranscriptLine.js';

/** Small letters, full width as ASCII, accents as their letters' own. */
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const search = createLineSearch(
  ({ speaker, text }) => (speaker === null ? text : `${speaker}: ${text}`),
  fold,
);

/** Which lines hold the words, or are said by who is called so; none for no words. */
export function findLines(lines: readonly TranscriptLine[], words: string): readonly number[] {
  const wanted = fold(words.trim());
  return search.find(lines, wanted === '' ? [] : [wanted]);
}

/** Makes some of the lines ready to be searched, a few milliseconds' worth. @returns whether there are others left */
export const prepareFindLines = (lines: readonly TranscriptLine[]): boolean => search.prepare(lines);
