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
import type { NumberFault } from './NumberField.js';
import { OthersField } from './OthersField.js';

export interface FindGrantedProps {
  readonly busy: boolean;
  readonly onFind: (by: GrantedSearch) => void;
}

/** One field for whatever is at hand: the number of a certificate, as somebody tells it, or the viewer's name in this theatre. */
export function FindGranted({ busy, onFind }: FindGrantedProps) {
  const { translate } = useGate();
  const id = useId();
  const [text, setText] = useState('');
  const [fault, setFault] = useState<NumberFault | null>(null);
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
      <OthersField
        element={field}
        id={id}
        label={translate('revoke.find.label')}
        hint={spelled ? <Spelled groups={spelled} /> : translate('revoke.find.hint')}
        error={fault?.text ?? null}
        autoCapitalize="none"
        spellCheck={false}
        value={text}
        onType={setText}
      />
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
