/** Neither seen nor spoken. */
const NO_BREAK_SPACE = '\u00a0';

/**
 * The words as they are written by turns: Orca takes words equal to the last it was told for an echo, and swallows what
 * a viewer has asked for a second time.
 */
export const tellApart = (words: string, turn: number): string =>
  turn % 2 === 1 ? words + NO_BREAK_SPACE : words;
