/** A letter of a script that has no spaces between its words. */
const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3001-\u303f\uff01-\uff65]`;
const brokenWithin = new RegExp(`(?<=${unspaced})[\\t\\f\\r ]*\\n\\s*(?=${unspaced})`, 'gu');

/** Words in one line, as they are spoken: a line's end is a space, but none within Chinese or Japanese. */
export const foldWords = (words: string): string =>
  words
    .replace(brokenWithin, '')
    .replace(/[\t\n\f\r ]+/g, ' ')
    .trim();
