import type { Bookmark } from './Bookmark.js';

/** Two presses within this time are of one place, in seconds of the film. */
const HERE = 1;

/** In the order of time, with one more; one that is here already stays the only one. */
export function addBookmark(bookmarks: readonly Bookmark[], one: Bookmark): readonly Bookmark[] {
  const here = bookmarks.find(({ time }) => Math.abs(time - one.time) < HERE);
  if (here)
    return bookmarks.map((other) => (other === here ? { ...other, lost: other.lost || one.lost } : other));
  return [...bookmarks, one].sort((a, b) => a.time - b.time);
}

/** Tells our file from any other JSON. */
const MARK = 'tingying bookmarks';

/** One film's bookmarks as a text to keep and to carry. */
export const writeBookmarks = (film: string, bookmarks: readonly Bookmark[]): string =>
  `${JSON.stringify({ kind: MARK, version: 1, film, bookmarks }, null, 2)}\n`;

/** Reads what `writeBookmarks` wrote; whatever is no bookmark is left out. Never throws. */
export function parseBookmarks(text: string | null): readonly Bookmark[] {
  let found: unknown = null;
  try {
    found = JSON.parse(text ?? 'null');
  } catch {
    return [];
  }
  if (!isRecord(found) || found['kind'] !== MARK || !Array.isArray(found['bookmarks'])) return [];
  return found['bookmarks']
    .flatMap((one: unknown, index): Bookmark[] => {
      if (!isRecord(one)) return [];
      const { id, time, note, lost, spoken } = one;
      if (typeof time !== 'number' || !Number.isFinite(time) || time < 0) return [];
      return [
        {
          id: typeof id === 'string' && id !== '' ? id : `kept-${String(index)}`,
          time,
          note: typeof note === 'string' ? note : '',
          lost: lost === true,
          ...(typeof spoken === 'number' && spoken > 0 && Number.isFinite(spoken) && { spoken }),
        },
      ];
    })
    .sort((a, b) => a.time - b.time);
}

const isRecord = (found: unknown): found is Readonly<Record<string, unknown>> =>
  typeof found === 'object' && found !== null && !Array.isArray(found);
