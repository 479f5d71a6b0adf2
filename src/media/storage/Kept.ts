/** Where a text is kept. A site may bring its own: an account, a file, a test's memory. */
export interface TextStorage {
  /** The stored text, or null where nothing is stored. May be late. */
  read(): string | null | Promise<string | null>;
  write(text: string): void | Promise<void>;
  /** Calls when another page has written, with what is stored now; returns what ends it. Left out where nobody tells. */
  watch?(listener: (text: string | null) => void): () => void;
}

/** A value that changes, is kept, and is watched. */
export interface Kept<T> {
  get(): T;
  update(change: (before: T) => T): void;
  subscribe(listener: (now: T, before: T) => void): () => void;
}
