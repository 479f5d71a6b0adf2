/** Work that can be left off between its pieces and gone on with later; it ends with a value. */
export type Steps<Value> = Generator<undefined, Value, undefined>;

/** How many texts are dealt with in a piece: a millisecond or less, on a slow phone a few. */
export const TEXTS_IN_A_STEP = 200;

/** All of it at once. */
export function runToEnd<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
