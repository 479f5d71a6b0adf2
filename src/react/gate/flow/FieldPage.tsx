import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { FieldOffer } from '../../../core/gate/GateApi.js';
import { useErrorFocus } from '../parts/useErrorFocus.js';
import { useGate } from '../useGate.js';
import { FlowHeading } from './FlowHeading.js';
import { judgeField } from './judgeField.js';
import { PageButtons } from './PageButtons.js';
import type { PageProps } from './PageProps.js';
import { selectPlaces } from './selectPlaces.js';

export interface FieldPageProps extends PageProps {
  readonly field: FieldOffer;
  readonly text: string;
  /** Something was given already, which is not shown. */
  readonly given: boolean;
  /** What the gate found wrong with it. */
  readonly refused: string | undefined;
  readonly onType: (text: string) => void;
  /** Null: nothing new was given. */
  readonly onKeep: (text: string | null) => void;
}

/** The standard's tokens, where the gate names none (WCAG 1.3.5). A number that stands for a person is nobody's to remember. */
const tokens: Readonly<Record<FieldOffer['name'], string | undefined>> = {
  name: 'name',
  number: 'off',
  code: 'one-time-code',
  phone: 'tel',
  when: undefined,
  note: undefined,
};

/** One question, its own page. Typed, pasted, dictated or filled in by the browser; nothing is changed while one types. */
export function FieldPage({
  field,
  text,
  given,
  refused,
  focus,
  busy,
  onBack,
  onType,
  onKeep,
}: FieldPageProps) {
  const { translate } = useGate();
  const id = useId();
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [error, setError] = useState<{
    readonly text: string;
    readonly places?: readonly [number, number] | undefined;
  } | null>(refused ? { text: refused } : null);
  // In the same breath, as the heading is led to otherwise: the page is new, and the error is there with it.
  useLayoutEffect(() => {
    if (refused) input.current?.focus();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only where it appears
  }, []);
  const [missed, setMissed] = useState(0);
  useErrorFocus(missed, () => {
    if (error?.places && input.current) selectPlaces(input.current, error.places);
    return input.current;
  });

  const notes = [
    field.hint,
    field.secret ? translate('flow.field.secret') : undefined,
    field.name === 'code' ? translate('flow.field.code') : undefined,
    given && !text ? translate('flow.field.given') : undefined,
    field.required ? undefined : translate('flow.field.optional'),
  ].filter((note) => note !== undefined);
  const autoComplete = field.autocomplete ?? tokens[field.name];
  const shared = {
    id,
    ref: input,
    name: field.name,
    value: text,
    'aria-describedby': [error ? `${id}error` : '', notes.length > 0 ? `${id}notes` : '']
      .filter(Boolean)
      .join(' '),
    ...(field.required ? { 'aria-required': true } : {}),
    ...(error ? { 'aria-invalid': true } : {}),
    ...(autoComplete ? { autoComplete } : {}),
    onChange: (event: { currentTarget: { value: string } }) => onType(event.currentTarget.value),
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (busy) return;
        const judged = judgeField(field, text, given, translate);
        if (judged.ok) onKeep(judged.keep);
        else {
          setError({ text: judged.error, places: judged.places });
          setMissed(missed + 1);
        }
      }}
    >
      <FlowHeading focus={focus && !refused}>
        <label htmlFor={id}>{field.label}</label>
      </FlowHeading>
      {error && (
        <p id={`${id}error`} data-part="field-error">
          {error.text}
        </p>
      )}
      {field.name === 'note' ? (
        <textarea {...shared} rows={4} />
      ) : (
        <input
          {...shared}
          type={field.inputMode === 'tel' ? 'tel' : 'text'}
          {...(field.inputMode ? { inputMode: field.inputMode } : {})}
          {...(field.secret ? { spellCheck: false, autoCapitalize: 'characters' } : {})}
        />
      )}
      {notes.length > 0 && (
        <div id={`${id}notes`} data-part="note">
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      )}
      <PageButtons busy={busy} onBack={onBack} />
    </form>
  );
}
