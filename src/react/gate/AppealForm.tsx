import { useEffect, useId, useRef, useState } from 'react';
import { BusyButton } from './parts/BusyButton.js';
import { useErrorFocus } from './parts/useErrorFocus.js';
import { useGate } from './useGate.js';

export interface AppealFormProps {
  readonly busy: boolean;
  readonly onSend: (words: string) => void;
  readonly onCancel: () => void;
}

/** An objection in the viewer's own words. */
export function AppealForm({ busy, onSend, onCancel }: AppealFormProps) {
  const { translate } = useGate();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [words, setWords] = useState('');
  const [missed, setMissed] = useState(0);
  useEffect(() => field.current?.focus(), []);
  useErrorFocus(missed, () => field.current);
  // Until it is sent again: what is heard with a field does not change while one types in it.
  const error = missed > 0;
  return (
    <form
      noValidate
      data-part="gate-question"
      onSubmit={(event) => {
        event.preventDefault();
        if (busy) return;
        if (words.trim()) onSend(words.trim());
        else setMissed(missed + 1);
      }}
    >
      <label htmlFor={id}>{translate('status.appeal.words')}</label>
      {error && (
        <p id={`${id}error`} data-part="field-error">
          {translate('status.appeal.missing')}
        </p>
      )}
      <textarea
        ref={field}
        id={id}
        rows={4}
        value={words}
        aria-required
        {...(error ? { 'aria-invalid': true } : {})}
        aria-describedby={`${error ? `${id}error ` : ''}${id}hint`}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <p id={`${id}hint`} data-part="note">
        {translate('status.appeal.hint')}
      </p>
      <div data-part="button-row">
        <BusyButton type="submit" busy={busy}>
          {translate('status.appeal.send.label')}
        </BusyButton>
        <button type="button" onClick={onCancel}>
          {translate('data.cancel.label')}
        </button>
      </div>
    </form>
  );
}
