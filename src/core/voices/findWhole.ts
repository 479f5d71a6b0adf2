/** Scripts in which no space tells where a word ends, or, as in Korean, endings are joined to it. */
const unspaced =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
const letter = `(?!${unspaced})[\\p{L}\\p{M}\\p{N}]`;
const beginsWithLetter = new RegExp(`^${letter}`, 'u');
const endsWithLetter = new RegExp(`${letter}$`, 'u');

/**
 * The source of a pattern (flags `iu`) that finds a word as a whole, “Lan” not in “Lantern”; in scripts that set no spaces,
 * wherever it stands.
 */
export function findWhole(word: string): string {
  return [
    beginsWithLetter.test(word) ? `(?<!${letter})` : '',
    word.replace(/[\\^$.*+?()[\]{}|/-]/g, (sign) => (sign === '-' ? '\\x2d' : `\\${sign}`)),
    endsWithLetter.test(word) ? `(?!${letter})` : '',
  ].join('');
}
