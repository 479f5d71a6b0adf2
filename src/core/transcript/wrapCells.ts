/** Characters of scripts that have no spaces between words: each can end a line. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u;
/** Never first in a line. */
const closing = /^[，。、；：？！）》」』】〉〕”’…—,.;:?!)\]}%]/u;
/** Never last. */
const opening = /[（《「『【〈〔“‘([{]$/u;

const pieces =
  /\s+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]|[\u2010-\u2027\u3000-\u303f\uff01-\uff65]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u2010-\u2027\u3000-\u303f\uff01-\uff65]+/gu;

/** How many cells a text takes before it is translated: a character one; of Chinese two, an initial and a final. */
export function countCells(text: string): number {
  let cells = 0;
  for (const character of text) cells += unspaced.test(character) ? 2 : 1;
  return cells;
}

/**
 * A text in lines of so many cells at most, broken between words, in Chinese between characters, with no closing mark at a
 * line's beginning and no opening one at its end. A word longer than a line is cut.
 * @param indent cells before the first line
 */
export function wrapCells(text: string, width: number, indent: number): readonly string[] {
  const lines: string[] = [];
  let line = ' '.repeat(indent);
  let cells = indent;
  let gap = '';
  const end = () => {
    lines.push(line);
    line = '';
    cells = 0;
    gap = '';
  };
  const add = (word: string) => {
    line += gap + word;
    cells += gap.length + countCells(word);
    gap = '';
  };
  for (const word of joinMarks(text)) {
    if (word.trim() === '') {
      gap = cells > 0 && line.trim() !== '' ? ' ' : '';
      continue;
    }
    if (cells + gap.length + countCells(word) > width && line.trim() !== '') end();
    if (cells + countCells(word) <= width) add(word);
    else
      for (const character of word) {
        if (cells + countCells(character) > width) end();
        add(character);
      }
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line);
  return lines;
}

/** The pieces a line may be broken between. */
function joinMarks(text: string): readonly string[] {
  const joined: string[] = [];
  for (const [piece] of text.matchAll(pieces)) {
    const before = joined.at(-1);
    if (
      before !== undefined &&
      before.trim() !== '' &&
      piece.trim() !== '' &&
      (closing.test(piece) || opening.test(before))
    )
      joined[joined.length - 1] = before + piece;
    else joined.push(piece);
  }
  return joined;
}
