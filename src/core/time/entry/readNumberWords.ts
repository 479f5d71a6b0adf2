const words = [
  ...[
    'zero',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const values: ReadonlyMap<string, number> = new Map([
  ...words.map((word, index) => [word, index] as const),
  ...tens.map((word, index) => [word, 20 + index * 10] as const),
  ['a', 1],
  ['an', 1],
  ['hundred', 100],
]);

/** The value of one English number word; null for any other word. */
export const readNumberWord = (word: string): number | null => values.get(word) ?? null;

/** “twenty” and “five” are one number, “twenty” and “thirty” are two: the joined value, or null. */
export function joinNumbers(before: number, next: number): number | null {
  if (next === 100) return before > 0 && before < 10 ? before * 100 : null;
  if (before >= 100 && before % 100 === 0 && next > 0 && next < 100) return before + next;
  const isOpen = before % 100 >= 20 && before % 10 === 0;
  return isOpen && next > 0 && next < 10 ? before + next : null;
}
