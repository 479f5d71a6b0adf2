import type { PreferencesStorage } from './createPreferences.js';

/** The browser's own storage; the default. Reading throws where a browser forbids it, and on the server there is none. */
export const localPreferencesStorage = (key = 'tingying:preferences'): PreferencesStorage => ({
  read: () => (typeof localStorage === 'undefined' ? null : localStorage.getItem(key)),
  write: (text) => {
    if (typeof localStorage !== 'undefined') localStorage.setItem(key, text);
  },
});
