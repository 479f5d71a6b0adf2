import { useId, useRef, useState } from 'react';
import type { Revocation } from '../../../core/gate/GateApi.js';
import { revocationReasons } from '../../../core/gate/reviewReasons.js';
import { Question } from '../parts/Question.js';
import { useErrorFocus } from '../parts/useErrorFocus.js';
import { useGate } from '../useGate.js';
import { NoteField } from './NoteField.js';
import { ReasonField } from './ReasonField.js';

export interface ProposalFormProps {
  readonly busy: boolean;
  readonly onPropose: (revocation: Revocation) => void;
}

type Reason = (typeof revocationReasons)[number];

/** Why something should be taken back, in a reason and in words; asked about once more before another person hears of it. */
export function ProposalForm({ busy, onPropose }: ProposalFormProps) {
  const { translate } = useGate();
  const id = useId();
  const [reason, setReason] = useState<Reason | null>(null);
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
      <ReasonField
        element={choice}
        id={`${id}reason`}
        reasons={revocationReasons}
        reason={reason}
        isMissing={isMissing('reason')}
        onChoose={(chosen) => {
          setReason(chosen);
          setMissing(null);
          setAsking(false);
        }}
      />
      <NoteField
        element={words}
        id={`${id}note`}
        value={note}
        error={isMissing('note') ? translate('revoke.note.missing') : null}
        onType={setNote}
      />
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
