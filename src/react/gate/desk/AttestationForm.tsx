import { useId, useRef, useState } from 'react';
import type { NewAttestation } from '../../../gate-client/index.js';
import { spellGroups } from '../../../core/gate/flow/spellGroups.js';
import { parseHolderNumber } from '../../../core/gate/parseHolderNumber.js';
import { judgeField } from '../flow/judgeField.js';
import { BusyButton } from '../parts/BusyButton.js';
import { CheckBox } from '../parts/CheckBox.js';
import { Spelled } from '../parts/Spelled.js';
import { useErrorFocus } from '../parts/useErrorFocus.js';
import { useGate } from '../useGate.js';
import { OthersField } from './OthersField.js';

export interface AttestationFormProps {
  readonly busy: boolean;
  readonly onVouch: (asked: NewAttestation) => void;
}

/** For whom, until when, and the word itself: unticked, for it is an organisation's own. */
export function AttestationForm({ busy, onVouch }: AttestationFormProps) {
  const { translate } = useGate();
  const id = useId();
  const [name, setName] = useState('');
  const [until, setUntil] = useState('');
  const [number, setNumber] = useState('');
  const [known, setKnown] = useState(false);
  const [missing, setMissing] = useState<{ readonly what: 'name' | 'number' | 'known' } | null>(null);
  const judged = judgeField(numberField, number, false, translate);
  const parsed = parseHolderNumber(number.trim());
  const spelled = parsed.ok ? spellGroups(parsed.groups, translate.locale) : null;
  const certificate = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLInputElement>(null);
  useErrorFocus(
    missing,
    () => missing && { name: field, number: certificate, known: box }[missing.what].current,
  );
  const numberWrong = missing?.what === 'number' && !judged.ok;
  // Until it is sent again: what is heard with a field does not change while one types in it.
  const nameMissing = missing?.what === 'name';
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (busy) return;
        if (!name.trim()) return setMissing({ what: 'name' });
        if (!judged.ok) return setMissing({ what: 'number' });
        if (!known) return setMissing({ what: 'known' });
        onVouch({
          name: name.trim(),
          ...(judged.keep ? { number: judged.keep } : {}),
          ...(until ? { validUntil: `${until}T23:59:59Z` } : {}),
        });
      }}
    >
      <OthersField
        element={field}
        id={`${id}name`}
        label={translate('attest.name.label')}
        hint={translate('attest.name.hint')}
        error={nameMissing ? translate('attest.name.missing') : null}
        value={name}
        aria-required
        onType={setName}
      />
      <OthersField
        element={certificate}
        id={`${id}number`}
        label={translate('attest.number.label')}
        hint={spelled ? <Spelled groups={spelled} /> : translate('attest.number.hint')}
        error={numberWrong ? judged.error : null}
        autoCapitalize="characters"
        spellCheck={false}
        value={number}
        onType={setNumber}
      />
      <div data-part="gate-field">
        <label htmlFor={`${id}until`}>{translate('attest.until.label')}</label>
        <input
          id={`${id}until`}
          type="date"
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        {/* Not heard with it: a day is four controls, and would say so four times. What is needed says that it is. */}
        <p data-part="note">{translate('attest.until.hint')}</p>
      </div>
      <CheckBox
        element={box}
        label={translate('attest.own')}
        required
        checked={known}
        error={missing?.what === 'known' && !known ? translate('attest.ownMissing') : null}
        onChange={setKnown}
      />
      <div data-part="button-row">
        <BusyButton type="submit" busy={busy} data-part="next-button">
          {translate('attest.create.label')}
        </BusyButton>
      </div>
    </form>
  );
}

const numberField = {
  name: 'number',
  label: '',
  required: false,
  secret: true,
  identityNumber: true,
} as const;
