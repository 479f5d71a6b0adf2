/** The clock on the wall, passed in: a test's goes as the test wants. */
export interface Timers {
  /** Calls `task` in so many milliseconds, once. */
  set(task: () => void, ms: number): number;
  clear(timer: number): void;
}
