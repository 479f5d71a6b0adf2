import { useEffect, useId, useRef, useState } from 'react';
import type { FieldOffer, Me, ProviderOffer, VerificationView } from '../../../core/gate/GateApi.js';
import { BusyButton } from '../parts/BusyButton.js';
import type { Deeds } from '../parts/useDeeds.js';
import { useGate } from '../useGate.js';

export interface CorrectionsProps extends Pick<Deeds, 'busy' | 'deed'> {
  readonly me: Me;
}

/** What the viewer gave and is kept, each to be put right where it stands (PIPL 46). */
export function Corrections({ me, busy, deed }: CorrectionsProps) {
  const { client, translate } = useGate();
  const [offers, setOffers] = useState<readonly ProviderOffer[]>([]);
  useEffect(() => {
    const life = new AbortController();
    // Only for the names of the fields: without them they go by their own.
    client.requestProviders({ signal: life.signal }).then(
      ({ providers }) => setOffers(providers),
      () => undefined,
    );
    return () => life.abort();
  }, [client]);
  const kept = me.verifications.flatMap((view) =>
    (Object.entries(view.answers) as [FieldOffer['name'], string][]).map(([name, text]) => ({
      view,
      name,
      text,
      label:
        offers.find(({ id }) => id === view.provider)?.fields.find((field) => field.name === name)?.label ??
        name,
    })),
  );
  return (
    <>
      <h3>{translate('data.answers.heading')}</h3>
      {kept.length === 0 && <p>{translate('data.answers.none')}</p>}
      <dl data-part="check-list">
        {kept.map(({ view, name, text, label }) => (
          <Correction
            key={`${view.id} ${name}`}
            label={label}
            text={text}
            busy={busy}
            onSave={
              canChange(view)
                ? (next) =>
                    deed(
                      (signal) => client.saveAnswers(view.id, { [name]: next }, { signal }),
                      translate('data.corrected'),
                    )
                : undefined
            }
          />
        ))}
      </dl>
    </>
  );
}

const canChange = ({ next }: VerificationView): boolean => next.includes('answer');

interface CorrectionProps {
  readonly label: string;
  readonly text: string;
  readonly busy: boolean;
  readonly onSave: ((text: string) => Promise<boolean>) | undefined;
}

function Correction({ label, text, busy, onSave }: CorrectionProps) {
  const { translate } = useGate();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const editing = typed !== null;
  const wasEditing = useRef(false);
  useEffect(() => {
    if (editing) field.current?.focus();
    else if (wasEditing.current) button.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  return (
    <div>
      <dt>{editing ? <label htmlFor={id}>{label}</label> : label}</dt>
      {typed === null ? (
        <>
          <dd>{text}</dd>
          {onSave && (
            <dd>
              <button ref={button} type="button" onClick={() => setTyped(text)}>
                {translate('data.correct.label', { label })}
              </button>
            </dd>
          )}
        </>
      ) : (
        <dd>
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              if (busy) return;
              void onSave?.(typed.trim()).then((saved) => saved && setTyped(null));
            }}
          >
            <input
              ref={field}
              id={id}
              type="text"
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <div data-part="button-row">
              <BusyButton type="submit" busy={busy}>
                {translate('data.correct.save.label')}
              </BusyButton>
              <button type="button" onClick={() => setTyped(null)}>
                {translate('data.cancel.label')}
              </button>
            </div>
          </form>
        </dd>
      )}
    </div>
  );
}
