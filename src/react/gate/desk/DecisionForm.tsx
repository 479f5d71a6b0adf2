import { useId, useRef, useState } from 'react';
import type { ReviewDecision } from '../../../core/gate/GateApi.js';
import { spellGroups } from '../../../core/gate/flow/spellGroups.js';
import { parseHolderNumber } from '../../../core/gate/parseHolderNumber.js';
import { reviewReasons } from '../../../core/gate/reviewReasons.js';
import { judgeField } from '../flow/judgeField.js';
import { BusyButton } from '../parts/BusyButton.js';
import { Question } from '../parts/Question.js';
import { useErrorFocus } from '../parts/useErrorFocus.js';
import type { Tell } from '../parts/useTell.js';
import { useGate } from '../useGate.js';
import { NoteField } from './NoteField.js';
import { NumberField, type NumberFault } from './NumberField.js';
import { ReasonField, type ReviewReason } from './ReasonField.js';

export interface DecisionFormProps {
  /** A certificate was named before, and another account has it. */
  readonly contested: boolean;
  readonly busy: boolean;
  readonly tell: Tell;
  readonly onDecide: (decision: ReviewDecision) => void;
}

type Decision = ReviewDecision['decision'];

type Missing = 'decision' | 'reason' | 'until';

/** A decision with its reason. What is missing is named where it is missing, and the focus goes there. */
export function DecisionForm({ contested, busy, tell, onDecide }: DecisionFormProps) {
  const { translate } = useGate();
  const id = useId();
  const [decision, setDecision] = useState<Decision | null>(null);
  const [reason, setReason] = useState<ReviewReason | null>(null);
  const [note, setNote] = useState('');
  const [until, setUntil] = useState('');
  const [number, setNumber] = useState('');
  const [none, setNone] = useState(false);
  const [fault, setFault] = useState<NumberFault | null>(null);
  /** It is read back before it counts. */
  const [asking, setAsking] = useState(false);
  const [missing, setMissing] = useState<{ readonly what: Missing } | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useErrorFocus(missing, () => {
    // A day is three fields of numbers and a button, and Orca reads its description twice with each: it is told, once.
    if (missing?.what === 'until') tell(translate('review.until.missing'));
    return form.current?.querySelector<HTMLElement>(`[data-field="${missing?.what ?? ''}"]`);
  });
  const offered: readonly ReviewReason[] = decision ? reviewReasons[decision] : [];
  const only = offered.length === 1 ? offered[0] : undefined;
  const chosen = only ?? (reason && offered.includes(reason) ? reason : undefined);
  const errorOf = (what: Missing) => missing?.what === what;

  const given = decision === 'verify' && !none ? number.trim() : '';
  const parsed = parseHolderNumber(given);
  const spelled = parsed.ok ? spellGroups(parsed.groups, translate.locale) : null;

  const findFault = (): NumberFault | null => {
    if (decision !== 'verify' || none || (contested && !given)) return null;
    if (!given) return { text: translate('review.number.missing') };
    const label = translate('review.number.label');
    const judged = judgeField({ ...numberField, label }, given, false, translate);
    return judged.ok ? null : { text: judged.error, places: judged.places };
  };
  const send = () => {
    if (busy) return;
    if (!decision) return setMissing({ what: 'decision' });
    if (!chosen) return setMissing({ what: 'reason' });
    const wrong = findFault();
    setFault(wrong);
    if (wrong) return;
    if (decision === 'verify' && !until) return setMissing({ what: 'until' });
    if (given && !asking) return setAsking(true);
    onDecide({
      decision,
      reason: chosen,
      ...(given ? { number: given } : {}),
      ...(note.trim() ? { note: note.trim() } : {}),
      // The last day counts whole.
      ...(decision === 'verify' ? { validUntil: `${until}T23:59:59Z` } : {}),
    });
  };
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {errorOf('decision') && !decision && (
        <p id={`${id}decision`} data-part="field-error">
          {translate('review.decision.missing')}
        </p>
      )}
      <fieldset>
        <legend>{translate('review.decision.legend')}</legend>
        {(['verify', 'reject', 'ask'] as const).map((one, index) => (
          <div key={one} data-part="gate-field">
            <label data-part="choice-option">
              <input
                type="radio"
                name={`${id}decision`}
                {...(index === 0 ? { 'data-field': 'decision' } : {})}
                {...(index === 0 && errorOf('decision') ? { 'aria-describedby': `${id}decision` } : {})}
                checked={decision === one}
                onChange={() => {
                  setDecision(one);
                  setMissing(null);
                  setAsking(false);
                }}
              />
              <span>{translate(`review.decision.${one}`)}</span>
            </label>
          </div>
        ))}
      </fieldset>
      {offered.length > 1 && (
        <ReasonField
          id={`${id}reason`}
          data-field="reason"
          reasons={offered}
          reason={chosen ?? null}
          isMissing={errorOf('reason')}
          onChoose={(reason) => {
            setReason(reason);
            setMissing(null);
          }}
        />
      )}
      {decision === 'verify' && (
        <NumberField
          id={`${id}number`}
          text={number}
          none={none}
          known={contested}
          fault={fault}
          // What is wrong stands until it is sent again: what is heard with a field does not change while one types in it.
          onType={(text) => {
            setNumber(text);
            setAsking(false);
          }}
          onNone={(is) => {
            setNone(is);
            setFault(null);
            setAsking(false);
          }}
        />
      )}
      {decision === 'verify' && (
        <div data-part="gate-field">
          <label htmlFor={`${id}until`}>{translate('review.until.label')}</label>
          {errorOf('until') && (
            <p id={`${id}untilError`} data-part="field-error">
              {translate('review.until.missing')}
            </p>
          )}
          <input
            id={`${id}until`}
            data-field="until"
            type="date"
            value={until}
            aria-required
            {...(errorOf('until') ? { 'aria-invalid': true, 'aria-errormessage': `${id}untilError` } : {})}
            onChange={(event) => {
              setUntil(event.currentTarget.value);
              setMissing(null);
            }}
          />
        </div>
      )}
      <NoteField id={`${id}note`} value={note} onType={setNote} />
      {asking && spelled ? (
        <Question
          text={translate('flow.check.question', { groups: spelled.seen })}
          heard={translate('flow.check.question', { groups: spelled.heard })}
          yes={translate('review.number.accept.label')}
          no={translate('review.number.change.label')}
          busy={busy}
          onYes={send}
          onCancel={() => {
            setAsking(false);
            form.current?.querySelector<HTMLElement>(`[id="${id}number"]`)?.focus();
          }}
        />
      ) : (
        <div data-part="button-row">
          <BusyButton type="submit" busy={busy} data-part="next-button">
            {translate('review.decide.label')}
          </BusyButton>
        </div>
      )}
    </form>
  );
}

const numberField = { name: 'number', required: true, secret: true, identityNumber: true } as const;
