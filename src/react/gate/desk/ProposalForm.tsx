import { useId, useRef, useState } from 'react';
import type { Revocation } from '../../../core/gate/GateApi.js';
import { revocationReasons } from '../../../core/gate/reviewReasons.js';
import { Question } from '../parts/Question.js';
import { useErrorFocus } from '../parts/useErrorFocus.js';
import { useGate } from '../useGate.js';

export interface ProposalFormProps {
  readonly busy: boolean;
  readonly onPropose: (revocation: Revocation) => void;
}

type Reason = (typeof revocationReasons)[number];

/** Why something should be taken back, in a reason and in words; asked about once more before another person hears of it. */
export function ProposalForm({ busy, onPropose }: ProposalFormProps) {
  const { translate } = useGate();
  const id = useId();
  const [reason, setReason] = useState<Reason | ''>('');
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState<{ readonly what: 'reason' | 'note' } | null>(null);
  const [asking, setAsking] = useState(false);
  const choice = useRef<HTMLSelectElement>(null);
  const words = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useErrorFocus(missing, () => (missing?.what === 'note' ? words.current : choice.current));
  const isMissing = (what: 'reason' | 'note') => missing?.what === what;
  const given = note.trim();
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (busy) return;
        setMissing(null);
        if (!reason) return setMissing({ what: 'reason' });
        // A reason that says nothing by itself would leave the viewer guessing.
        if (reason === 'other' && !given) return setMissing({ what: 'note' });
        setAsking(true);
      }}
    >
      <div data-part="gate-field">
        <label htmlFor={`${id}reason`}>{translate('review.reason.label')}</label>
        {isMissing('reason') && (
          <p id={`${id}reasonError`} data-part="field-error">
            {translate('review.reason.missing')}
          </p>
        )}
        <select
          ref={choice}
          id={`${id}reason`}
          value={reason}
          aria-required
          {...(isMissing('reason') ? { 'aria-invalid': true, 'aria-describedby': `${id}reasonError` } : {})}
          onChange={(event) => {
            setReason(event.currentTarget.value as Reason);
            setMissing(null);
            setAsking(false);
          }}
        >
          <option value="">{translate('review.reason.choose')}</option>
          {revocationReasons.map((one) => (
            <option key={one} value={one}>
              {translate(`review.reason.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <div data-part="gate-field">
        <label htmlFor={`${id}note`}>{translate('review.note.label')}</label>
        {isMissing('note') && (
          <p id={`${id}noteError`} data-part="field-error">
            {translate('revoke.note.missing')}
          </p>
        )}
        <textarea
          ref={words}
          id={`${id}note`}
          rows={3}
          value={note}
          {...(isMissing('note') ? { 'aria-invalid': true } : {})}
          aria-describedby={`${isMissing('note') ? `${id}noteError ` : ''}${id}noteHint`}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <p id={`${id}noteHint`} data-part="note">
          {translate('review.note.hint')}
        </p>
      </div>
      <div data-part="button-row">
        <button ref={button} type="submit">
          {translate('revoke.propose.label')}
        </button>
      </div>
      {asking && reason && (
        <Question
          text={translate('revoke.propose.question')}
          yes={translate('revoke.propose.confirm')}
          busy={busy}
          onYes={() => onPropose({ reason, ...(given ? { note: given } : {}) })}
          onCancel={() => {
            button.current?.focus();
            setAsking(false);
          }}
        />
      )}
    </form>
  );
}
