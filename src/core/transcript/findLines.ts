import type { TranscriptLine } from './TranscriptLine.js';

const folded = new WeakMap<TranscriptLine, string>();

/** Small letters, full width as ASCII, accents as their letters' own. */
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Which lines hold the words, or are said by who is called so; none for no words. Each line is folded once. */
export function findLines(lines: readonly TranscriptLine[], words: string): readonly number[] {
  const wanted = fold(words.trim());
  if (wanted === '') return [];
  const found: number[] = [];
  for (const [index, line] of lines.entries()) {
    const text =
      folded.get(line) ?? fold(line.speaker === null ? line.text : `${line.speaker}: ${line.text}`);
    folded.set(line, text);
    if (text.includes(wanted)) found.push(index);
  }
  return found;
}
