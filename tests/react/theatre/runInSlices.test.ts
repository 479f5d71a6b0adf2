import { expect, test } from 'vitest';
import { runInSlices } from '../../../src/react/theatre/runInSlices.js';

/** Steps of so many milliseconds each, by a clock that only they move; the page has its turn when it is given one. */
function make(lengths: readonly number[]) {
  let time = 0;
  const slices: number[] = [];
  const waiting: (() => void)[] = [];
  function* work() {
    for (const length of lengths) {
      time += length;
      yield;
    }
  }
  const life = new AbortController();
  const run = (rest: () => void) => {
    const began = time;
    rest();
    slices.push(time - began);
  };
  let ended: Promise<boolean> | null = null;
  run(() => {
    ended = runInSlices(work(), {
      signal: life.signal,
      now: () => time,
      later: (rest) => waiting.push(rest),
    });
  });
  const letGoOn = () => {
    const rest = waiting.shift();
    if (rest) run(rest);
    return rest !== undefined;
  };
  return { slices, life, letGoOn, ended: ended!, time: () => time };
}

test('a long piece of work never holds the page for longer than ten milliseconds and the step that passes them', async () => {
  const { slices, letGoOn, ended, time } = make(Array.from({ length: 80 }, () => 3));
  while (letGoOn());
  await expect(ended).resolves.toBe(true);
  expect(time()).toBe(240);
  expect(slices.length).toBeGreaterThanOrEqual(20);
  expect(Math.max(...slices)).toBeLessThanOrEqual(12);
});

test('work that nobody wants any more is left where it is, and says so', async () => {
  const { slices, life, letGoOn, ended } = make(Array.from({ length: 80 }, () => 3));
  letGoOn();
  life.abort();
  while (letGoOn());
  await expect(ended).resolves.toBe(false);
  expect(slices.filter((one) => one > 0)).toHaveLength(2);
});

test('what goes wrong in a step is told to who asked for it', async () => {
  function* broken() {
    yield;
    throw new Error('no such sound');
  }
  await expect(runInSlices(broken(), { signal: new AbortController().signal })).rejects.toThrow(
    'no such sound',
  );
});
