import type { Translate } from '../i18n/createTranslate.js';
import { describeTime } from '../time/describeTime.js';
import { formatClock } from '../time/formatClock.js';
import type { Bookmark } from './Bookmark.js';

/** One film's bookmarks as a text to read: a line each, with the time for the eye and the note. A spoken note is not in it, and it says so. */
export const listBookmarks = (film: string, bookmarks: readonly Bookmark[], translate: Translate): string =>
  [
    translate('bookmarks.title', { film }),
    '',
    ...bookmarks.flatMap(({ time, note, lost, spoken }) => {
      const place = lost
        ? translate('bookmarks.lostAt', { time: describeTime(time, translate) })
        : describeTime(time, translate);
      const words = note.trim();
      return [
        `${formatClock(time)}  ${words === '' ? place : translate('line.spoken', { speaker: place, text: words })}`,
        ...(spoken ? [`  ${translate('voiceNote.leftOut', { seconds: Math.ceil(spoken) })}`] : []),
      ];
    }),
    '',
  ].join('\n');
