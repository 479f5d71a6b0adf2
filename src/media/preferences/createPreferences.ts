import { defaultPreferences } from '../../core/preferences/defaultPreferences.js';
import { parsePreferences } from '../../core/preferences/parsePreferences.js';
import type { Preferences } from '../../core/preferences/Preferences.js';

/** Where preferences are kept. A site may bring its own: an account, a file, a test's memory. */
export interface PreferencesStorage {
  /** The stored text, or null where nothing is stored. May be late; defaults hold until then. */
  read(): string | null | Promise<string | null>;
  write(text: string): void | Promise<void>;
}

/** One viewer's preferences, watched by the player's parts. */
export interface PreferencesStore {
  get(): Preferences;
  update(change: (before: Preferences) => Preferences): void;
  /** Everything as it was on the first day. */
  reset(): void;
  subscribe(listener: (now: Preferences, before: Preferences) => void): () => void;
}

/**
 * Reads what is stored (cleaned field by field), keeps every change. Storage that fails costs the memory of a choice,
 * never the film: the choice holds until the page is left.
 */
export function createPreferences(storage: PreferencesStorage): PreferencesStore {
  let value = defaultPreferences;
  let touched = false;
  const listeners = new Set<(now: Preferences, before: Preferences) => void>();
  const become = (next: Preferences) => {
    const before = value;
    value = next;
    for (const listener of [...listeners]) listener(value, before);
  };
  const take = (text: string | null) => {
    if (text !== null && !touched) become(parsePreferences(parseJson(text)).preferences);
  };
  try {
    const stored = storage.read();
    if (stored instanceof Promise) stored.then(take, () => undefined);
    else take(stored);
  } catch {
    // Storage may be forbidden (private windows, blocked cookies): the defaults serve.
  }
  const keep = () => {
    touched = true;
    try {
      void Promise.resolve(storage.write(JSON.stringify(value))).catch(() => undefined);
    } catch {
      // As above: the choice holds for this page.
    }
  };
  return {
    get: () => value,
    update(change) {
      const next = change(value);
      if (next === value) return;
      become(next);
      keep();
    },
    reset() {
      become(defaultPreferences);
      keep();
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
