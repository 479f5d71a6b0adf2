import type { LanguageTag } from '../films/Film.js';

/**
 * A speaker's name as it stands before the words, in the way of the captions' own language.
 * null where it would tell nothing new: the speaker before was the same, or the words themselves begin with the name.
 */
export function labelSpeaker(
  speaker: string,
  words: string,
  before: string | null,
  language: LanguageTag,
): string | null {
  const name = speaker.trim();
  if (name === '' || name === before?.trim() || startsWithName(words, name)) return null;
  if (/^(zh|ja|yue)\b/i.test(language)) return `${name}：`;
  return /^fr\b/i.test(language) ? `${name}\u00a0: ` : `${name}: `;
}

/** “MEI: Come in”, “[Mei] Come in”, “（阿梅）进来”. */
function startsWithName(words: string, name: string): boolean {
  const start = words.trimStart().replace(/^[[(（【「-]\s*/u, '');
  return (
    start.slice(0, name.length).toLowerCase() === name.toLowerCase() &&
    !/^[\p{L}\p{N}]/u.test(start.slice(name.length))
  );
}
