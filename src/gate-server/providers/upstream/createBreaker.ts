import type { Clock } from '../../Clock.js';

/** Leaves an upstream alone that has failed so often, and tries it again with a single question. */
export type Breaker = {
  /** 0 where it may be asked now, else for how many milliseconds it rests. */
  rest(): number;
  report(answered: boolean): void;
};

export function createBreaker(clock: Clock, { failures = 5, restMs = 30_000 } = {}): Breaker {
  let failed = 0;
  let restsUntil = 0;
  return {
    rest() {
      if (failed < failures) return 0;
      const left = restsUntil - clock();
      if (left > 0) return left;
      // One asks; whoever comes while it waits for the answer rests on.
      restsUntil = clock() + restMs;
      return 0;
    },
    report(answered) {
      failed = answered ? 0 : failed + 1;
      if (failed >= failures) restsUntil = clock() + restMs;
    },
  };
}
