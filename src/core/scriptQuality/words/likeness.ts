/** Words without stops and spaces, for a comparison. */
export const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** How alike two texts are, 0 to 1, by the pairs of characters they share (Dice). */
export function likeness(a: string, b: string): number {
  const [first, second] = [pairsOf(bare(a)), pairsOf(bare(b))];
  const size = (pairs: ReadonlyMap<string, number>): number =>
    [...pairs.values()].reduce((sum, one) => sum + one, 0);
  const total = size(first) + size(second);
  if (total === 0) return 0;
  let shared = 0;
  for (const [pair, count] of first) shared += Math.min(count, second.get(pair) ?? 0);
  return (2 * shared) / total;
}

function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** A text as what is compared one by one: Chinese characters, words of other scripts. */
export const unitsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}'’]+/gu) ?? [];

/** The longest run of units that both have. */
export function longestRun(a: readonly string[], b: readonly string[]): readonly string[] {
  let [length, end] = [0, 0];
  let before = new Array<number>(b.length + 1).fill(0);
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(0);
    for (let j = 1; j <= b.length; j++) {
      if (a[i - 1] !== b[j - 1]) continue;
      const run = (before[j - 1] ?? 0) + 1;
      row[j] = run;
      if (run > length) [length, end] = [run, i];
    }
    before = row;
  }
  return a.slice(end - length, end);
}
