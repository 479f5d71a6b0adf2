import { createLineSearch } from '../transcript/createLineSearch.js';
import { lineEnd } from '../transcript/foldLines.js';
import type { TranscriptLine } from '../transcript/TranscriptLine.js';

const foldLetters = (text: string): string =>
  text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replace(other, ' ');
const other = new RegExp(`[^\\p{L}\\p{N}${lineEnd}]+`, 'gu');

/** Letters and digits only, small, half-width, without accents: what is typed by ear is found however it is written. */
export const foldText = (text: string): string => foldLetters(withoutEnds(text)).trim();

/** Between letters of scripts without word spaces a space means nothing: 灯 笼 is 灯笼. */
const unspaced =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]) | (?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu;
/** Of one line, or of many. Spaces at a line's ends are left: no word that is searched has any. */
const fold = (text: string): string => foldLetters(text).replace(unspaced, '');

const search = createLineSearch(
  ({ speaker, text }) => withoutEnds(speaker === null ? text : `${speaker} ${text}`),
  fold,
);
const withoutEnds = (text: string): string => (text.includes(lineEnd) ? text.replaceAll(lineEnd, ' ') : text);

/**
 * The lines that hold what was searched, in the order of time; a speaker's name finds what they say. All words must be in
 * the line, in any order. A query without letters or digits finds nothing.
 */
export function searchTranscript(lines: readonly TranscriptLine[], query: string): readonly TranscriptLine[] {
  const words = foldText(query)
    .replace(unspaced, '')
    .split(' ')
    .filter((word) => word !== '');
  return search.find(lines, words).flatMap((place) => lines[place] ?? []);
}

/** Makes some of the lines ready to be searched, a few milliseconds' worth. @returns whether there are others left */
export const prepareSearch = (lines: readonly TranscriptLine[]): boolean => search.prepare(lines);
