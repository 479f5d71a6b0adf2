/**
 * How long what has just lost the focus stays in the accessibility tree, in ms. A screen reader that finds it gone while
 * it still works on the change of focus (Orca does) goes to the new place in silence.
 */
export const LINGER_MS = 400;
