/** Neither seen nor spoken. */
const NO_BREAK_SPACE = '\u00a0';

/**
 * The words of one turn, told apart from the two turns before. Orca takes words equal to the last it was told for an
 * echo; Chromium tells nothing of a place that is filled with the words that stood in it before it was emptied, which is
 * two turns ago. What a viewer has asked for again would be swallowed.
 */
export const tellApart = (words: string, turn: number): string => words + NO_BREAK_SPACE.repeat(turn % 3);
