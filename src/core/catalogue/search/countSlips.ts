/** How many slips a typed word may have: none in a short one, where a slip is another word. */
export const slipsAllowed = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/**
 * The slips (a letter wrong, missing, too many, or two exchanged) between what is typed and the beginning of a word; more than
 * `most` is Infinity. Optimal string alignment distance, its last row taken at its least, for the word may go on.
 */
export function countSlips(typed: string, word: string, most: number): number {
  const width = Math.min(word.length, typed.length + most);
  let beforeLast: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, index) => index);
  for (let row = 1; row <= typed.length; row++) {
    const now = [row];
    let least = row;
    for (let column = 1; column <= width; column++) {
      const isSame = typed[row - 1] === word[column - 1];
      let cost = Math.min(
        at(last, column) + 1,
        at(now, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
      );
      if (row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1])
        cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      now.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return Infinity;
    [beforeLast, last] = [last, now];
  }
  const found = Math.min(...last);
  return found <= most ? found : Infinity;
}

const at = (row: readonly number[], column: number): number => row[column] ?? Infinity;
