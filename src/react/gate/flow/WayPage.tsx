import { useId, useRef, useState } from 'react';
import { joinSentences } from '../../../core/i18n/joinSentences.js';
import { describeWait } from '../../../core/gate/i18n/describeWait.js';
import type { ProviderOffer } from '../../../core/gate/GateApi.js';
import { useErrorFocus } from '../parts/useErrorFocus.js';
import { useGate } from '../useGate.js';
import { FlowHeading } from './FlowHeading.js';
import { PageButtons } from './PageButtons.js';
import type { PageProps } from './PageProps.js';

export interface WayPageProps extends PageProps {
  readonly offers: readonly ProviderOffer[];
  readonly chosen: string | undefined;
  readonly onChoose: (provider: string) => void;
}

/** How to verify: each way with what it needs and how long it takes. None needs a camera. */
export function WayPage({ offers, chosen: before, focus, busy, onBack, onChoose }: WayPageProps) {
  const { translate } = useGate();
  const [chosen, setChosen] = useState(before);
  const [missed, setMissed] = useState(0);
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  useErrorFocus(missed, () => group.current?.querySelector('input'));
  const error = missed > 0 && !chosen;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) onChoose(chosen);
        else setMissed(missed + 1);
      }}
    >
      <FlowHeading id={id} focus={focus}>
        {translate('flow.way.heading')}
      </FlowHeading>
      <p>{translate('flow.way.noCamera')}</p>
      {error && (
        <p id={`${id}error`} data-part="field-error">
          {translate('flow.way.missing')}
        </p>
      )}
      <div
        ref={group}
        role="radiogroup"
        aria-labelledby={id}
        aria-required
        {...(error ? { 'aria-invalid': true } : {})}
      >
        {offers.map((offer, index) => (
          <div key={offer.id} data-part="gate-field">
            <label data-part="choice-option">
              <input
                type="radio"
                name={id}
                value={offer.id}
                checked={chosen === offer.id}
                // The first is where an error leads. It keeps its description when one has chosen, or it would be read once more.
                aria-describedby={missed > 0 && index === 0 ? `${id}error` : `${id}${offer.id}`}
                onChange={() => setChosen(offer.id)}
              />
              <span>{offer.name}</span>
            </label>
            <p id={`${id}${offer.id}`} data-part="note">
              {joinSentences(
                [
                  offer.says,
                  describeWait(offer.minutes, translate),
                  ...(offer.demo ? [translate('flow.way.demo')] : []),
                ],
                translate.locale,
              )}
            </p>
          </div>
        ))}
      </div>
      <PageButtons busy={busy} onBack={onBack} />
    </form>
  );
}
