import type { PreferencesStorage } from './createPreferences.js';

/** On the server there is none. */
const kept = () => (globalThis as { localStorage?: Storage }).localStorage;

/** The browser's own storage; the default. Reading throws where a browser forbids it. */
export const localPreferencesStorage = (key = 'tingying:preferences'): PreferencesStorage => ({
  read: () => kept()?.getItem(key) ?? null,
  write: (text) => kept()?.setItem(key, text),
});
