/** Where a viewer's bookmarks are kept, a text for each film. A site may bring its own: an account, a test's memory. */
export interface BookmarkStorage {
  /** The stored text, or null where nothing is stored. May be late. */
  read(filmId: string): string | null | Promise<string | null>;
  /** Throws, or rejects, where it cannot be kept. */
  write(filmId: string, text: string): void | Promise<void>;
}

/** The browser's own storage; the default. */
export const localBookmarkStorage = (prefix = 'tingying:bookmarks:'): BookmarkStorage => ({
  read: (filmId) => localStorage.getItem(prefix + filmId),
  write: (filmId, text) => localStorage.setItem(prefix + filmId, text),
});
