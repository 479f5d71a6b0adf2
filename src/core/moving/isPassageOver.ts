import type { Passage } from './MovingState.js';

/** The shortest passage that can be followed, in seconds. */
export const SHORTEST_PASSAGE = 1;
/** Between two ticks the film plays on at most this far; more is a jump. Seconds. */
const TICK = 2;

/**
 * Whether the film has just played past the passage's end, and is to begin it again. Who jumps out of it has left it: it
 * holds nobody back.
 */
export const isPassageOver = ({ start, end }: Passage, before: number, time: number): boolean =>
  end !== null && before >= start && before < end && time >= end && time - before <= TICK;
