import { useEffect, useId } from 'react';
import { chooseText } from '../../../core/i18n/chooseText.js';
import type { Translate } from '../../../core/i18n/createTranslate.js';
import type { Bookmark } from '../../../core/moving/Bookmark.js';
import { writeBookmarks } from '../../../core/moving/bookmarks.js';
import { listBookmarks } from '../../../core/moving/listBookmarks.js';
import { writeTimeLink } from '../../../core/moving/timeFragment.js';
import { describeTime } from '../../../core/time/describeTime.js';
import { useTranslate } from '../../i18n/useTranslate.js';
import { useMoving, useMovingState } from '../../moving/useMoving.js';
import { usePlayerContext } from '../../player/usePlayerContext.js';
import { PlayerDialog } from '../PlayerDialog.js';
import { useDialogStatus } from '../settings/DialogStatus.js';
import { SaveLink } from './SaveLink.js';
import { SpokenNote } from './SpokenNote.js';

const none: readonly Bookmark[] = [];

/** Each place apart from the next, and no button touching another: no rule of the player's first stylesheet, which has no room for it. */
const asPlaces = { display: 'grid', gap: '1.5rem', padding: 0, listStyle: 'none' } as const;
const asPlace = {
  display: 'grid',
  justifyItems: 'start',
  gap: '0.5rem',
  paddingInlineStart: '0.75rem',
  borderInlineStart: '4px solid var(--player-line)',
} as const;
const close = { marginBlockEnd: '-0.5rem' } as const;

/** The viewer's places in this film: to go there, to write a note, to delete, to take along. */
export function BookmarksDialog() {
  const { player, film } = usePlayerContext();
  const translate = useTranslate();
  const move = useMoving();
  const bookmarks = useMovingState((moving) => moving.bookmarks, none);
  const { status, tell, show } = useDialogStatus();
  const noteId = useId();
  // Nobody is recorded who has gone elsewhere.
  useEffect(() => () => move(({ bookmarks: all }) => all.voice.stop()), [move]);
  const title = chooseText(film.title, translate.locale).text;
  const copyLink = async () => {
    const time = player.headingTime();
    const link = writeTimeLink(window.location.href, time);
    try {
      await navigator.clipboard.writeText(link);
      tell(translate('copyLink.done', { time: describeTime(time, translate) }));
    } catch {
      show(translate('copyLink.failed', { link }));
    }
  };
  const saved = (file: string) => tell(translate('bookmarks.saved', { file }));
  return (
    <PlayerDialog part="bookmarks-dialog" title={translate('bookmarks.label')}>
      <div data-part="button-row">
        <button
          type="button"
          data-part="button-link"
          data-first=""
          onClick={() => move(({ bookmarks: all }) => all.add())}
        >
          {translate('bookmarks.add')}
        </button>
        <button
          type="button"
          data-part="button-link"
          onClick={() => move(({ bookmarks: all }) => all.markLost())}
        >
          {translate('bookmarks.lost')}
        </button>
        <button type="button" data-part="button-link" onClick={() => void copyLink()}>
          {translate('copyLink.label')}
        </button>
      </div>
      {bookmarks.length === 0 ? (
        <p>{translate('bookmarks.empty')}</p>
      ) : (
        <>
          <ul data-part="bookmark-list" style={asPlaces}>
            {bookmarks.map((one) => (
              <BookmarkItem key={one.id} of={one} noteId={noteId} onRemoved={tell} />
            ))}
          </ul>
          <p id={noteId} data-part="note">
            {translate('voiceNote.note')}
          </p>
          <div data-part="button-row">
            <SaveLink
              file="bookmarks.txt"
              text={listBookmarks(title, bookmarks, translate)}
              type="text/plain"
              onSaved={saved}
            >
              {translate('bookmarks.saveText')}
            </SaveLink>
            <SaveLink
              file="bookmarks.json"
              text={writeBookmarks(film.id, bookmarks)}
              type="application/json"
              onSaved={saved}
            >
              {translate('bookmarks.saveData')}
            </SaveLink>
          </div>
        </>
      )}
      {status}
    </PlayerDialog>
  );
}

const nameBookmark = ({ time, lost }: Bookmark, translate: Translate): string =>
  lost
    ? translate('bookmarks.lostAt', { time: describeTime(time, translate) })
    : describeTime(time, translate);

function BookmarkItem({
  of,
  noteId,
  onRemoved,
}: {
  readonly of: Bookmark;
  /** What there is to know of spoken notes. */
  readonly noteId: string;
  readonly onRemoved: (told: string) => void;
}) {
  const { player, openDialog } = usePlayerContext();
  const translate = useTranslate();
  const move = useMoving();
  const id = useId();
  const place = nameBookmark(of, translate);
  return (
    <li data-part="bookmark" style={asPlace}>
      <button
        type="button"
        data-part="button-link"
        onClick={() => {
          player.seek(of.time);
          openDialog(null);
        }}
      >
        {translate('bookmarks.go', { place })}
      </button>
      <label htmlFor={id} style={close}>
        {translate('bookmarks.note', { place })}
      </label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        value={of.note}
        onChange={(event) => {
          const { value } = event.currentTarget;
          move(({ bookmarks }) => bookmarks.note(of.id, value));
        }}
      />
      <SpokenNote of={of} place={place} noteId={noteId} onRemoved={onRemoved} />
      <button
        type="button"
        data-part="button-link"
        onClick={(event) => {
          // The focus goes on to the next place, or back to the first button: never to nowhere.
          const item = event.currentTarget.closest('li');
          const next = item?.nextElementSibling ?? item?.previousElementSibling;
          const dialog = event.currentTarget.closest('dialog');
          (next ?? dialog?.querySelector('[data-part="button-row"]'))?.querySelector('button')?.focus();
          move(({ bookmarks }) => bookmarks.remove(of.id));
          onRemoved(translate('bookmarks.removed', { place }));
        }}
      >
        {translate('bookmarks.remove', { place })}
      </button>
    </li>
  );
}
