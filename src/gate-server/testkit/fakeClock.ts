import type { Clock } from '../Clock.js';

/** A clock that stands until it is told to go on. */
export type FakeClock = Clock & { pass(ms: number): void };

export function fakeClock(start = Date.parse('2026-01-01T00:00:00Z')): FakeClock {
  let now = start;
  return Object.assign(() => now, {
    pass(ms: number) {
      now += ms;
    },
  });
}
