import fc from 'fast-check';

/** Something that happens, with its name: a counterexample is read by people. */
export const named = <T>(name: string, run: (on: T) => void): ((on: T) => void) =>
  Object.assign((on: T) => run(on), { [fc.toStringMethod]: () => name });
