import { localPreferencesStorage } from '../preferences/localPreferencesStorage.js';
import type { TextStorage } from '../storage/Kept.js';
import { watchLocalStorage } from '../storage/watchLocalStorage.js';

/** The browser's own storage, which tells each page what another keeps; the theatre's default. */
export const localViewingStorage = (key = 'tingying:viewing'): TextStorage => ({
  ...localPreferencesStorage(key),
  watch: (listener) => watchLocalStorage(key, listener),
});
