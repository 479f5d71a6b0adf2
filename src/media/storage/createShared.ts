import { createStore } from '../state/createStore.js';
import type { Kept, TextStorage } from './Kept.js';

/** How long another page may not know yet what was written here, in ms. */
const RECENT_MS = 3000;
/** How often a change is made again that another page undoes: two who want the opposite come to rest. */
const OFTEN = 5;

type Change<T> = (before: T) => T;

/**
 * A value that several pages of one viewer have open, and all of them change. A change is kept on what is stored by then; each
 * page follows the others; and what two change at once is brought together. A change must mean the same when it is made a
 * second time: set, and do not toggle. Storage that fails costs the memory, never the film: what was changed holds until the
 * page is left.
 *
 * @param read never throws; of null, and of what it cannot read, it makes the value of the first day
 */
export function createShared<T>(
  storage: TextStorage,
  read: (text: string | null) => T,
  write: (value: T) => string = JSON.stringify,
): Kept<T> {
  const store = createStore({ value: read(null) });
  const get = () => store.get().value;
  const become = (value: T) => store.set({ value });
  const make = (changes: readonly { readonly change: Change<T> }[], before: T): T =>
    changes.reduce((value, { change }) => change(value), before);
  /** What was changed before a late storage answered; done once more on what it had. */
  let waiting: { readonly change: Change<T> }[] | null = [];
  let recent: { readonly change: Change<T>; readonly at: number; left: number }[] = [];
  let isLate = false;
  let watching = 0;
  let unwatch: (() => void) | undefined;

  const put = (value: T) => {
    try {
      void Promise.resolve(storage.write(write(value))).catch(() => undefined);
    } catch {
      // Storage may be forbidden, or full.
    }
  };
  const ask = () => {
    const stored = storage.read();
    isLate = stored instanceof Promise;
    return stored;
  };
  const answer = (text: string | null) => {
    const changes = waiting ?? [];
    waiting = null;
    if (text !== null) become(make(changes, read(text)));
    if (changes.length > 0) put(get());
  };
  try {
    const stored = ask();
    if (stored instanceof Promise) stored.then(answer, () => answer(null));
    else answer(stored);
  } catch {
    answer(null);
  }
  /** An account that answers late is not asked once more for each change: it has them one after another. */
  const latest = (): T => {
    try {
      const text = isLate ? null : ask();
      return typeof text === 'string' ? read(text) : get();
    } catch {
      return get();
    }
  };
  /** A film of two hours keeps its place a thousand times, and may hear of nobody else. */
  const forgetOld = () => {
    const now = performance.now();
    recent = recent.filter(({ at, left }) => left > 0 && now - at < RECENT_MS);
  };
  const hear = (text: string | null) => {
    forgetOld();
    const theirs = read(text);
    const both = make(recent, theirs);
    if (write(both) !== write(get())) become(both);
    // Written at the same moment as ours, without it.
    if (write(both) === write(theirs)) return;
    for (const one of recent) one.left--;
    put(both);
  };
  return {
    get,
    update(change) {
      const next = change(get());
      if (next === get()) return;
      forgetOld();
      recent.push({ change, at: performance.now(), left: OFTEN });
      if (waiting) waiting.push({ change });
      else put(change(latest()));
      become(next);
    },
    subscribe(listener) {
      if (watching++ === 0) unwatch = storage.watch?.(hear);
      const unsubscribe = store.subscribe((now, before) => listener(now.value, before.value));
      return () => {
        unsubscribe();
        if (--watching === 0) unwatch?.();
      };
    },
  };
}
