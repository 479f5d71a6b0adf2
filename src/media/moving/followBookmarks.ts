import type { Bookmark } from '../../core/moving/Bookmark.js';
import { addBookmark, parseBookmarks, writeBookmarks } from '../../core/moving/bookmarks.js';
import type { Attached } from '../state/Feature.js';
import type { BookmarkStorage } from './BookmarkStorage.js';
import type { MovingStore } from './MovingStore.js';

export interface BookmarkCommands {
  /** Here; a second time within three seconds, “I got lost here”. */
  add(): void;
  markLost(): void;
  note(id: string, words: string): void;
  remove(id: string): void;
  /** Reads them from there, and keeps them there from now on. */
  keepIn(other: BookmarkStorage): void;
}

const TWICE_MS = 3000;

/** The viewer's places in this film: read once, kept at every change. Storage that fails is told, and costs only the memory. */
export function followBookmarks(
  { film, port, signal }: Attached,
  moving: MovingStore,
  firstStorage: BookmarkStorage,
): BookmarkCommands {
  let pressedAt = -Infinity;
  let storage = firstStorage;
  let isRead = false;
  const read = () => {
    const from = storage;
    const take = (text: string | null) => {
      if (signal.aborted || storage !== from) return;
      isRead = true;
      // What was set before they came stays.
      moving.set({ bookmarks: moving.get().bookmarks.reduce(addBookmark, parseBookmarks(text)) });
    };
    const leave = () => {
      isRead = true;
    };
    try {
      const stored = storage.read(film.id);
      if (stored instanceof Promise) stored.then(take, leave);
      else take(stored);
    } catch {
      leave();
    }
  };
  read();
  /** Whether it is kept. */
  const keep = async (): Promise<boolean> => {
    try {
      await storage.write(film.id, writeBookmarks(film.id, moving.get().bookmarks));
      return true;
    } catch {
      return false;
    }
  };
  const change = (bookmarks: readonly Bookmark[]): Promise<boolean> => {
    moving.set({ bookmarks });
    return isRead ? keep() : Promise.resolve(true);
  };
  const add = async (lost: boolean): Promise<void> => {
    const time = port.currentTime;
    const one: Bookmark = {
      id: `${String(Math.round(time * 1000))}-${String(Date.now())}`,
      time,
      note: '',
      lost,
    };
    const isKept = await change(addBookmark(moving.get().bookmarks, one));
    moving.tell({ reason: isKept ? (lost ? 'bookmark-lost' : 'bookmark') : 'bookmark-unkept', time });
  };
  return {
    add() {
      const now = performance.now();
      const again = now - pressedAt < TWICE_MS;
      pressedAt = again ? -Infinity : now;
      if (!again) void add(false);
      else markLatest();
    },
    markLost: () => void add(true),
    note: (id, words) =>
      void change(moving.get().bookmarks.map((one) => (one.id === id ? { ...one, note: words } : one))),
    remove: (id) => void change(moving.get().bookmarks.filter((one) => one.id !== id)),
    keepIn(other) {
      if (other === storage) return;
      storage = other;
      isRead = false;
      moving.set({ bookmarks: [] });
      read();
    },
  };

  /** The film may have played on since the first press: it is that place which is meant. */
  function markLatest(): void {
    const { bookmarks } = moving.get();
    const time = port.currentTime;
    const latest = bookmarks.findLast((one) => one.time <= time + 0.1);
    if (!latest) return;
    void change(bookmarks.map((one) => (one === latest ? { ...one, lost: true } : one)));
    moving.tell({ reason: 'bookmark-lost', time: latest.time });
  }
}
