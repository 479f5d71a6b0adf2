import { watchLocalStorage } from '../storage/watchLocalStorage.js';

/** Where a viewer's bookmarks are kept, a text for each film. A site may bring its own: an account, a test's memory. */
export interface BookmarkStorage {
  /** The stored text, or null where nothing is stored. May be late. */
  read(filmId: string): string | null | Promise<string | null>;
  /** Throws, or rejects, where it cannot be kept. */
  write(filmId: string, text: string): void | Promise<void>;
  /** Calls when another page has written, with what it wrote; returns what ends it. Left out where nobody tells. */
  watch?(filmId: string, listener: (text: string | null) => void): () => void;
}

/** The browser's own storage; the default. */
export const localBookmarkStorage = (prefix = 'tingying:bookmarks:'): BookmarkStorage => ({
  read: (filmId) => localStorage.getItem(prefix + filmId),
  write: (filmId, text) => localStorage.setItem(prefix + filmId, text),
  watch: (filmId, listener) => watchLocalStorage(prefix + filmId, listener),
});
