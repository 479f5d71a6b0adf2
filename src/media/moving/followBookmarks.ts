import type { Bookmark } from '../../core/moving/Bookmark.js';
import { addBookmark, parseBookmarks, writeBookmarks } from '../../core/moving/bookmarks.js';
import type { Attached } from '../state/Feature.js';
import type { Kept } from '../storage/Kept.js';
import { createShared } from '../storage/createShared.js';
import type { BookmarkStorage } from './BookmarkStorage.js';
import { followVoiceNotes, type VoiceNoteCommands } from './followVoiceNotes.js';
import type { MovingStore } from './MovingStore.js';
import { deviceVoiceNotes } from './VoiceNoteStorage.js';

export interface BookmarkCommands {
  /** Here; a second time within three seconds, “I got lost here”. */
  add(): void;
  markLost(): void;
  note(id: string, words: string): void;
  /** With its notes. */
  remove(id: string): void;
  /** Notes in the viewer's voice. */
  readonly voice: VoiceNoteCommands;
  /** Reads them from there, and keeps them there from now on. */
  keepIn(other: BookmarkStorage): void;
}

const TWICE_MS = 3000;

/**
 * The viewer's places in this film, the same in all pages that have it open: kept at every change. Storage that fails is told,
 * and costs only the memory.
 */
export function followBookmarks(
  { film, port, ...attached }: Attached,
  moving: MovingStore,
  firstStorage: BookmarkStorage,
): BookmarkCommands {
  const { signal } = attached;
  let pressedAt = -Infinity;
  let storage = firstStorage;
  /** Whether the last change was kept. */
  let isKept: Promise<boolean> = Promise.resolve(true);
  let bookmarks: Kept<readonly Bookmark[]>;
  let leave = (): void => undefined;
  const open = () => {
    leave();
    const from = storage;
    bookmarks = createShared<readonly Bookmark[]>(
      {
        read: () => from.read(film.id),
        write(text) {
          isKept = tryToKeep(() => from.write(film.id, text));
        },
        ...(from.watch && { watch: (listener) => from.watch?.(film.id, listener) ?? (() => undefined) }),
      },
      parseBookmarks,
      (all) => writeBookmarks(film.id, all),
    );
    const tell = () => moving.set({ bookmarks: bookmarks.get() });
    leave = bookmarks.subscribe(tell);
    tell();
  };
  open();
  signal.addEventListener('abort', () => leave());

  const change = (id: string, more: Partial<Bookmark>) =>
    bookmarks.update((all) => all.map((one) => (one.id === id ? { ...one, ...more } : one)));
  const add = async (lost: boolean): Promise<void> => {
    const time = port.currentTime;
    const one: Bookmark = {
      id: `${String(Math.round(time * 1000))}-${String(Date.now())}`,
      time,
      note: '',
      lost,
    };
    bookmarks.update((all) => addBookmark(all, one));
    const reason = (await isKept) ? (lost ? 'bookmark-lost' : 'bookmark') : 'bookmark-unkept';
    moving.tell({ reason, time });
  };
  const voice = followVoiceNotes(
    { film, port, ...attached },
    moving,
    (id, seconds) => change(id, { spoken: seconds }),
    deviceVoiceNotes(),
  );
  return {
    voice,
    add() {
      const now = performance.now();
      const again = now - pressedAt < TWICE_MS;
      pressedAt = again ? -Infinity : now;
      if (!again) void add(false);
      else markLatest();
    },
    markLost: () => void add(true),
    note: (id, words) => change(id, { note: words }),
    remove(id) {
      const hasNote = bookmarks.get().some((one) => one.id === id && one.spoken !== undefined);
      // One that is being recorded goes with it, too, and nobody is recorded for what is gone.
      if (hasNote || moving.get().voiceNote?.id === id) voice.remove(id);
      bookmarks.update((all) => all.filter((one) => one.id !== id));
    },
    keepIn(other) {
      if (other === storage) return;
      storage = other;
      open();
    },
  };

  /** The film may have played on since the first press: it is that place which is meant. */
  function markLatest(): void {
    const time = port.currentTime;
    const latest = bookmarks.get().findLast((one) => one.time <= time + 0.1);
    if (!latest) return;
    change(latest.id, { lost: true });
    moving.tell({ reason: 'bookmark-lost', time: latest.time });
  }
}

async function tryToKeep(write: () => void | Promise<void>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch {
    return false;
  }
}
