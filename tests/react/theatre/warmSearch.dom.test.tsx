import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { typedToWarm, warmSearch } from '../../../src/react/theatre/warmSearch.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A search that notes what it is asked. */
function make() {
  const asked: string[] = [];
  const search = {
    search: (text: string) => {
      asked.push(text);
      return { hits: [], wantsSounds: false, looked: 0 };
    },
  };
  return { asked, search };
}

test('a search is warm before anybody types: every way of searching, one at a time, and never at once', () => {
  const { asked, search } = make();
  warmSearch(search, window);
  expect(asked).toEqual([]);
  vi.advanceTimersByTime(100);
  expect(asked).toHaveLength(1);
  vi.runAllTimers();
  expect(new Set(asked)).toEqual(new Set(typedToWarm));
});

test('a search that nobody wants any more is left alone', () => {
  const { asked, search } = make();
  const end = warmSearch(search, window);
  vi.advanceTimersByTime(100);
  end();
  vi.runAllTimers();
  expect(asked).toHaveLength(1);
});

test('the browser’s idle time is used where it tells of it', () => {
  const idle: (() => void)[] = [];
  const idleWindow = {
    requestIdleCallback: (ask: () => void) => idle.push(ask),
    cancelIdleCallback: vi.fn(),
  } as unknown as Window;
  const { asked, search } = make();
  const end = warmSearch(search, idleWindow);
  idle.shift()?.();
  expect([asked.length, idle.length]).toEqual([1, 1]);
  end();
  expect(idleWindow.cancelIdleCallback).toHaveBeenCalledWith(1);
});
