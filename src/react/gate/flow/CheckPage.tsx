import { useId, useRef, useState } from 'react';
import type { FieldOffer, ProviderOffer } from '../../../core/gate/GateApi.js';
import { isCertificate } from '../../../core/gate/flow/isCertificate.js';
import { cutGroups, cutSpoken, spellGroups } from '../../../core/gate/flow/spellGroups.js';
import { parseHolderNumber } from '../../../core/gate/parseHolderNumber.js';
import { CheckBox } from '../parts/CheckBox.js';
import { Spelled } from '../parts/Spelled.js';
import { useErrorFocus } from '../parts/useErrorFocus.js';
import { useGate } from '../useGate.js';
import { FlowHeading } from './FlowHeading.js';
import { PageButtons } from './PageButtons.js';
import type { PageProps } from './PageProps.js';

export interface CheckPageProps extends PageProps {
  readonly offer: ProviderOffer;
  /** What was typed in this visit, and what may be shown of before. */
  readonly texts: Partial<Record<FieldOffer['name'], string>>;
  readonly given: readonly FieldOffer['name'][];
  readonly onChange: (page: FieldOffer['name'] | 'way') => void;
  readonly onSend: () => void;
}

/** Everything once more before it is sent (WCAG 3.3.4). The number is read back in groups, in the question itself. */
export function CheckPage({
  offer,
  texts,
  given,
  focus,
  busy,
  helped,
  onBack,
  onChange,
  onSend,
}: CheckPageProps) {
  const { translate } = useGate();
  const [own, setOwn] = useState(false);
  const [missed, setMissed] = useState(0);
  const box = useRef<HTMLInputElement>(null);
  const list = useId();
  useErrorFocus(missed, () => box.current);
  const number = parseHolderNumber(offer.fields.some(isCertificate) ? (texts.number ?? '') : '');
  const spelled = number.ok ? spellGroups(number.groups, translate.locale) : null;

  const describe = ({ name }: FieldOffer) => {
    const text = texts[name]?.trim();
    if (name === 'number' && spelled) return <Spelled groups={spelled} />;
    if (text && name === 'code') return <Spelled groups={spellGroups(cutGroups(text), translate.locale)} />;
    if (text && (name === 'phone' || name === 'number'))
      return <Spelled groups={spellGroups(cutSpoken(text), translate.locale)} />;
    if (text) return text;
    return translate(given.includes(name) ? 'flow.check.kept' : 'flow.check.empty');
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (helped && !own) setMissed(missed + 1);
        else onSend();
      }}
    >
      <FlowHeading
        focus={focus}
        {...(spelled ? { heard: translate('flow.check.question', { groups: spelled.heard }) } : {})}
      >
        {spelled
          ? translate('flow.check.question', { groups: spelled.seen })
          : translate('flow.check.heading')}
      </FlowHeading>
      <dl id={list} data-part="check-list">
        <div>
          <dt>{translate('flow.check.way')}</dt>
          <dd>{offer.name}</dd>
          <dd>
            <button type="button" data-part="change-button" onClick={() => onChange('way')}>
              {translate('flow.check.change', { label: translate('flow.check.way') })}
            </button>
          </dd>
        </div>
        {offer.fields.map((field) => (
          <div key={field.name}>
            <dt>{field.label}</dt>
            <dd>{describe(field)}</dd>
            <dd>
              <button type="button" data-part="change-button" onClick={() => onChange(field.name)}>
                {translate('flow.check.change', { label: field.label })}
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <p data-part="note">{translate('flow.check.note')}</p>
      {helped && (
        <CheckBox
          element={box}
          label={translate('helper.own')}
          required
          checked={own}
          error={missed > 0 && !own ? translate('helper.ownMissing') : null}
          onChange={setOwn}
        />
      )}
      <PageButtons busy={busy} next={translate('flow.send.label')} onBack={onBack} />
    </form>
  );
}
