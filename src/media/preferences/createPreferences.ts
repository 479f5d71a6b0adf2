import { defaultPreferences } from '../../core/preferences/defaultPreferences.js';
import { parsePreferences } from '../../core/preferences/parsePreferences.js';
import type { Preferences } from '../../core/preferences/Preferences.js';
import { createStore } from '../state/createStore.js';
import type { Kept, TextStorage } from '../storage/Kept.js';
import { parseJson } from '../storage/parseJson.js';

/** Where preferences are kept; defaults hold until a late one has answered. */
export type PreferencesStorage = TextStorage;

/** One viewer's preferences, watched by the player's parts. */
export interface PreferencesStore extends Kept<Preferences> {
  /** Everything as it was on the first day. */
  reset(): void;
}

/**
 * Reads what is stored (cleaned field by field), keeps every change. Storage that fails costs the memory of a choice,
 * never the film: the choice holds until the page is left.
 */
export function createPreferences(storage: PreferencesStorage): PreferencesStore {
  const { get, set, subscribe } = createStore(defaultPreferences);
  let touched = false;
  const take = (text: string | null) => {
    if (text !== null && !touched) set(parsePreferences(parseJson(text)).preferences);
  };
  try {
    const stored = storage.read();
    if (stored instanceof Promise) stored.then(take, () => undefined);
    else take(stored);
  } catch {
    // Storage may be forbidden (private windows, blocked cookies): the defaults serve.
  }
  const become = (next: Preferences) => {
    if (next === get()) return;
    set(next);
    touched = true;
    try {
      void Promise.resolve(storage.write(JSON.stringify(get()))).catch(() => undefined);
    } catch {
      // As above: the choice holds for this page.
    }
  };
  return {
    get,
    subscribe,
    update: (change) => become(change(get())),
    reset: () => become(defaultPreferences),
  };
}
