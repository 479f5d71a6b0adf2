import { useId, useState } from 'react';
import type { Translate } from '../../../core/i18n/createTranslate.js';
import { describeDuration, describeTime } from '../../../core/time/describeTime.js';
import { parseTimeEntry, type TimeEntry } from '../../../core/time/parseTimeEntry.js';
import { useTranslate } from '../../i18n/useTranslate.js';
import { usePlayer } from '../../player/usePlayer.js';
import { usePlayerContext } from '../../player/usePlayerContext.js';
import { usePlayerState } from '../../player/usePlayerState.js';
import { openerOf } from '../openModal.js';
import { PlayerDialog } from '../PlayerDialog.js';
import { useSettled } from './useSettled.js';

/** One field for a time in any form; what it was understood as is told before the film goes there. */
export function TypeTimeDialog() {
  const player = usePlayer();
  const { openDialog } = usePlayerContext();
  const translate = useTranslate();
  const duration = usePlayerState((state) => state.duration);
  const [text, setText] = useState('');
  const [refused, setRefused] = useState(false);
  // Plus and minus count from where the film was when the dialog was opened: it may play on meanwhile.
  const [now] = useState(() => player.headingTime());
  const id = useId();
  const entry = parseTimeEntry(text, { now, duration });
  const echo = text.trim() === '' && !refused ? '' : sayEntry(entry, duration, translate);
  const told = useSettled(echo);
  return (
    <PlayerDialog part="type-time-dialog" title={translate('typeTime.label')}>
      <form
        data-part="entry-form"
        // The dialog is named by what it is for: that there is a form in it is one word too many.
        role="none"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!entry.ok) {
            setRefused(true);
            return;
          }
          // The slider, as it gets the focus back, is read with the place where it stands then.
          const dialog = event.currentTarget.closest('dialog');
          const told = dialog !== null && openerOf(dialog)?.dataset['part'] === 'seek-slider';
          player.seek(entry.time, { told });
          openDialog(null);
        }}
      >
        <label htmlFor={id}>{translate('typeTime.field')}</label>
        <input
          id={id}
          data-first=""
          type="text"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={text}
          aria-describedby={`${id}note`}
          {...(refused && !entry.ok ? { 'aria-invalid': true } : {})}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setRefused(false);
          }}
        />
        {/* Clear of the ring around the field above it. */}
        <p id={`${id}note`} data-part="note" style={{ marginBlockStart: '0.5rem' }}>
          {translate('typeTime.note')}
        </p>
        <p data-part="echo" role="status">
          {told}
        </p>
        <button type="submit" data-part="button-link">
          {translate('typeTime.go')}
        </button>
      </form>
    </PlayerDialog>
  );
}

function sayEntry(entry: TimeEntry, duration: number | null, translate: Translate): string {
  if (!entry.ok) {
    if (entry.reason === 'no-length') return translate('typeTime.noLength');
    return translate(entry.reason === 'empty' ? 'typeTime.empty' : 'typeTime.unreadable');
  }
  const length = duration === null ? '' : describeDuration(duration, translate);
  if (entry.beyond === 'start') return translate('typeTime.atStart');
  if (entry.beyond === 'end') return translate('typeTime.atEnd', { duration: length });
  const time = describeTime(entry.time, translate);
  return duration === null
    ? translate('typeTime.echoNoLength', { time })
    : translate('typeTime.echo', { time, duration: length });
}
