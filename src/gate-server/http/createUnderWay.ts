import { setTimeout as wait } from 'node:timers/promises';

/** Answers that are being made. */
export type UnderWay = {
  /** @returns the same answer, counted until it is there */
  follow<T>(answer: Promise<T>): Promise<T>;
  /** Comes back once none is left, or after so many milliseconds. */
  settled(graceMs: number): Promise<void>;
};

/** Keeps count of what is under way: a database that closes before the last answer would turn it into a failure. */
export function createUnderWay(): UnderWay {
  const answers = new Set<Promise<unknown>>();
  return {
    follow(answer) {
      answers.add(answer);
      const done = () => void answers.delete(answer);
      answer.then(done, done);
      return answer;
    },
    async settled(graceMs) {
      const enough = new AbortController();
      await Promise.race([
        Promise.allSettled(answers),
        wait(graceMs, undefined, { signal: enough.signal }).catch(() => undefined),
      ]);
      enough.abort();
    },
  };
}
