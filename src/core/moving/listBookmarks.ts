import type { Translate } from '../i18n/createTranslate.js';
import { describeTime } from '../time/describeTime.js';
import { formatClock } from '../time/formatClock.js';
import type { Bookmark } from './Bookmark.js';

/** One film's bookmarks as a text to read: a line each, with the time for the eye and the note. */
export const listBookmarks = (film: string, bookmarks: readonly Bookmark[], translate: Translate): string =>
  [
    translate('bookmarks.title', { film }),
    '',
    ...bookmarks.map(({ time, note, lost }) => {
      const place = lost
        ? translate('bookmarks.lostAt', { time: describeTime(time, translate) })
        : describeTime(time, translate);
      const words = note.trim();
      return `${formatClock(time)}  ${words === '' ? place : translate('line.spoken', { speaker: place, text: words })}`;
    }),
    '',
  ].join('\n');
