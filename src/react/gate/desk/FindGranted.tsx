import { useId, useRef, useState } from 'react';
import type { GrantedSearch } from '../../../core/gate/GateApi.js';
import { spellGroups } from '../../../core/gate/flow/spellGroups.js';
import { parseHolderNumber } from '../../../core/gate/parseHolderNumber.js';
import { judgeField } from '../flow/judgeField.js';
import { selectPlaces } from '../flow/selectPlaces.js';
import { BusyButton } from '../parts/BusyButton.js';
import { Spelled } from '../parts/Spelled.js';
import { useErrorFocus } from '../parts/useErrorFocus.js';
import { useGate } from '../useGate.js';

export interface FindGrantedProps {
  readonly busy: boolean;
  readonly onFind: (by: GrantedSearch) => void;
}

interface Fault {
  readonly text: string;
  readonly places?: readonly [first: number, last: number] | undefined;
}

/** One field for whatever is at hand: the number of a certificate, as somebody tells it, or the viewer's name in this theatre. */
export function FindGranted({ busy, onFind }: FindGrantedProps) {
  const { translate } = useGate();
  const id = useId();
  const [text, setText] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useErrorFocus(fault, () => {
    if (fault?.places && field.current) selectPlaces(field.current, fault.places);
    return field.current;
  });
  const parsed = parseHolderNumber(text.trim());
  const spelled = parsed.ok ? spellGroups(parsed.groups, translate.locale) : null;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (busy) return;
        const given = text.trim();
        setFault(null);
        if (!given) return setFault({ text: translate('revoke.find.missing') });
        if (!parsed.ok && isName(given)) return onFind({ viewer: given });
        const judged = judgeField(numberField, given, false, translate);
        if (!judged.ok) return setFault({ text: judged.error, places: judged.places });
        onFind({ number: judged.keep ?? given });
      }}
    >
      <div data-part="gate-field">
        <label htmlFor={id}>{translate('revoke.find.label')}</label>
        {fault && (
          <p id={`${id}error`} data-part="field-error">
            {fault.text}
          </p>
        )}
        <input
          ref={field}
          id={id}
          type="text"
          // Another person's: the browser must neither fill it in nor remember it.
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={text}
          {...(fault ? { 'aria-invalid': true } : {})}
          aria-describedby={`${fault ? `${id}error ` : ''}${id}hint`}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <p id={`${id}hint`} data-part="note">
          {spelled ? <Spelled groups={spelled} /> : translate('revoke.find.hint')}
        </p>
      </div>
      <div data-part="button-row">
        <BusyButton type="submit" busy={busy}>
          {translate('revoke.find.send.label')}
        </BusyButton>
      </div>
    </form>
  );
}

/** A viewer's name here is letters and digits; a number that is wrong has no letter but an X. */
const isName = (text: string): boolean => /^[\w-]{1,64}$/.test(text) && /[a-wyz_]/i.test(text);

const numberField = {
  name: 'number',
  label: '',
  required: true,
  secret: true,
  identityNumber: true,
} as const;
