import type { TranscriptLine } from '../transcript/TranscriptLine.js';

/** Letters and digits only, small, half-width, without accents: what is typed by ear is found however it is written. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Between letters of scripts without word spaces a space means nothing: 灯 笼 is 灯笼. */
const unspaced =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]) | (?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu;
const fold = (text: string): string => foldText(text).replace(unspaced, '');

/**
 * The lines that hold what was searched, in the order of time; a speaker's name finds what they say. All words must be in
 * the line, in any order. A query without letters or digits finds nothing.
 */
export function searchTranscript(lines: readonly TranscriptLine[], query: string): readonly TranscriptLine[] {
  const words = fold(query)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return lines.filter(({ speaker, text }) => {
    const folded = fold(speaker === null ? text : `${speaker} ${text}`);
    return words.every((word) => folded.includes(word));
  });
}
