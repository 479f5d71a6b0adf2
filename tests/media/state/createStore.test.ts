import { expect, test, vi } from 'vitest';
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

test('what a listener changes in answer is told after, so that everybody hears the same story', () => {
  const store = createStore({ failed: false, paused: false });
  const told: string[] = [];
  store.subscribe(({ failed }) => {
    if (failed) store.set({ paused: true });
  });
  store.subscribe((now, before) => told.push(`${JSON.stringify(before)} → ${JSON.stringify(now)}`));
  store.set({ failed: true });
  expect(told).toEqual([
    '{"failed":false,"paused":false} → {"failed":true,"paused":false}',
    '{"failed":true,"paused":false} → {"failed":true,"paused":true}',
  ]);
});

test('a listener that breaks keeps nobody from hearing, and the page is told what it threw', () => {
  const page: unknown[] = [];
  vi.stubGlobal('reportError', (error: unknown) => page.push(error));
  const store = createStore({ count: 0 });
  const told: number[] = [];
  const end = store.subscribe(() => {
    throw new Error('broken');
  });
  store.subscribe(({ count }) => told.push(count));
  store.set({ count: 1 });
  end();
  store.set({ count: 2 });
  expect(told).toEqual([1, 2]);
  expect(page).toEqual([new Error('broken')]);
  vi.unstubAllGlobals();
});
