import { parseViewing } from '../../core/viewing/parseViewing.js';
import { emptyViewing, type Viewing } from '../../core/viewing/Viewing.js';
import type { PreferencesStorage } from '../preferences/createPreferences.js';

/** One viewer's places, history and favourites, watched by the theatre's parts. */
export interface ViewingStore {
  get(): Viewing;
  update(change: (before: Viewing) => Viewing): void;
  subscribe(listener: () => void): () => void;
}

/**
 * Reads what is stored (cleaned entry by entry), keeps every change. The storage is the same seam as that of the preferences:
 * the browser's own, an account's, a test's. One that fails costs the memory, never the film.
 */
export function createViewing(storage: PreferencesStorage): ViewingStore {
  let value = emptyViewing;
  const listeners = new Set<() => void>();
  /** What happened before a late storage answered; done once more on what it had. */
  let changes: ((before: Viewing) => Viewing)[] | null = [];
  const become = (next: Viewing) => {
    value = next;
    for (const listener of [...listeners]) listener();
  };
  const keep = () => {
    try {
      void Promise.resolve(storage.write(JSON.stringify(value))).catch(() => undefined);
    } catch {
      // Storage may be forbidden, or full: it holds for this page.
    }
  };
  const take = (text: string | null) => {
    const waiting = changes ?? [];
    changes = null;
    const stored = parseViewing(text === null ? null : parseJson(text));
    const next = waiting.reduce((before, change) => change(before), stored);
    become(next);
    if (waiting.length > 0) keep();
  };
  const giveUp = () => {
    changes = null;
  };
  try {
    const stored = storage.read();
    if (stored instanceof Promise) stored.then(take, giveUp);
    else take(stored);
  } catch {
    giveUp();
  }
  return {
    get: () => value,
    update(change) {
      const next = change(value);
      if (next === value) return;
      changes?.push(change);
      become(next);
      if (changes === null) keep();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
