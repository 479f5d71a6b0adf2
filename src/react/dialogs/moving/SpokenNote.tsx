import { useRef } from 'react';
import type { Bookmark } from '../../../core/moving/Bookmark.js';
import { useTranslate } from '../../i18n/useTranslate.js';
import { dataAttributes } from '../../player/dataAttributes.js';
import { useMoving, useMovingState } from '../../moving/useMoving.js';

/**
 * As other buttons among text, but for their ground under a pointer: in forced colours that would hide the words of a pressed
 * one. No rule of the player's first stylesheet, which has no room for it.
 */
const framed = {
  padding: '0.375rem 0.75rem',
  border: '2px solid var(--player-quiet)',
  textAlign: 'start',
} as const;

/** A bookmark's note in the viewer's voice: to record, to play, to delete. What comes of it is told by the player's own voice. */
export function SpokenNote({
  of: { id, spoken },
  place,
  noteId,
  onRemoved,
}: {
  readonly of: Bookmark;
  /** What the bookmark is called. */
  readonly place: string;
  readonly noteId: string;
  readonly onRemoved: (told: string) => void;
}) {
  const translate = useTranslate();
  const move = useMoving();
  const now = useMovingState((moving) => moving.voiceNote, null);
  const record = useRef<HTMLButtonElement>(null);
  const phase = now?.id === id ? now.phase : null;
  const hasNote = spoken !== undefined && spoken !== null;
  return (
    <div data-part="button-row">
      <button
        ref={record}
        type="button"
        style={framed}
        aria-pressed={phase === 'recording'}
        aria-describedby={noteId}
        onClick={() => move(({ bookmarks }) => bookmarks.voice.record(id))}
        {...dataAttributes({ part: 'record-note-button', pressed: phase === 'recording' })}
      >
        {translate('voiceNote.record', { place })}
      </button>
      {hasNote && (
        <>
          <button
            type="button"
            style={framed}
            aria-pressed={phase === 'playing'}
            onClick={() => move(({ bookmarks }) => bookmarks.voice.play(id))}
            {...dataAttributes({ part: 'play-note-button', pressed: phase === 'playing' })}
          >
            {translate('voiceNote.play', { place })}
          </button>
          <button
            type="button"
            data-part="button-link"
            onClick={() => {
              // This button goes with the note.
              record.current?.focus();
              move(({ bookmarks }) => bookmarks.voice.remove(id));
              onRemoved(translate('voiceNote.removed'));
            }}
          >
            {translate('voiceNote.remove', { place })}
          </button>
          <span>{translate('voiceNote.length', { seconds: Math.ceil(spoken) })}</span>
        </>
      )}
    </div>
  );
}
