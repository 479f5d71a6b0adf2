import { expect, test } from 'vitest';
import { createStore } from '../../../src/media/state/createStore.js';

test('a change is told once, with what was before; what changes nothing is not told', () => {
  const store = createStore({ paused: true, rate: 1 });
  const told: unknown[] = [];
  const end = store.subscribe((now, before) => told.push([now, before]));
  store.set({ paused: true });
  store.set({ paused: false, rate: 2 });
  end();
  store.set({ paused: true });
  expect(told).toEqual([
    [
      { paused: false, rate: 2 },
      { paused: true, rate: 1 },
    ],
  ]);
  expect(store.get()).toEqual({ paused: true, rate: 2 });
});

test('who listens no more is not told, even where it ends in the middle', () => {
  const store = createStore({ count: 0 });
  const told: string[] = [];
  const first = store.subscribe(() => {
    told.push('first');
    first();
  });
  store.subscribe(() => told.push('second'));
  store.set({ count: 1 });
  store.set({ count: 2 });
  expect(told).toEqual(['first', 'second', 'second']);
});
