/** A text as it is compared: what of it counts, and where its words begin. */
export interface FoldedText {
  /** Letters, digits and characters only, one each. */
  readonly characters: readonly string[];
  /** The same in one piece. */
  readonly compact: string;
  /** Whether a word begins here; every Chinese character does. */
  readonly starts: readonly boolean[];
}

const han = /\p{Script=Han}/u;

/** The usual block first: it is asked for each character of a whole catalogue. */
export const isHan = (character: string): boolean =>
  (character >= '一' && character <= '鿿') || (character >= '⺀' && han.test(character));

export const isLatin = (character: string): boolean => character >= 'a' && character <= 'z';

/** Full width, case, accents and punctuation do not count, nor do spaces. */
export function foldText(text: string): FoldedText {
  const characters: string[] = [];
  const starts: boolean[] = [];
  let isNext = true;
  for (const character of simplify(text)) {
    const alone = isHan(character);
    if (!alone && !isLatin(character)) {
      // Within a word an apostrophe is nothing: rock’n’roll, Xi’an.
      if (/['’ʼ·]/.test(character)) continue;
      if (!/[\p{L}\p{N}]/u.test(character)) {
        isNext = true;
        continue;
      }
    }
    characters.push(character);
    starts.push(isNext || alone);
    isNext = alone;
  }
  return { characters, compact: characters.join(''), starts };
}

/** The words of a query, folded one by one. */
export const foldTerms = (text: string): readonly FoldedText[] =>
  text
    .normalize('NFKC')
    .split(/\s+/)
    .map(foldText)
    .filter(({ compact }) => compact !== '');

const simplify = (text: string): string =>
  /^[a-z0-9 一-鿿]*$/.test(text)
    ? text
    : text
        .normalize('NFKC')
        .toLowerCase()
        .normalize('NFD')
        .replace(/([a-z])\p{Mn}+/gu, '$1')
        .normalize('NFC');
