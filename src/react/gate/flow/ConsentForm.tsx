import { useRef, useState, type ReactNode } from 'react';
import { CheckBox } from '../parts/CheckBox.js';
import { useErrorFocus } from '../parts/useErrorFocus.js';
import { useGate } from '../useGate.js';
import { PageButtons } from './PageButtons.js';
import type { PageProps } from './PageProps.js';

export interface ConsentFormProps extends Omit<PageProps, 'focus'> {
  readonly label: string;
  /** Whether the viewer has agreed before; unticked otherwise (PIPL 14). */
  readonly given: boolean;
  readonly children: ReactNode;
  readonly onAgree: () => void;
}

/** What is agreed to, then one box, then on. Nothing else is bundled with it (PIPL 29). */
export function ConsentForm({ label, given, busy, helped, onBack, children, onAgree }: ConsentFormProps) {
  const { translate } = useGate();
  const [agreed, setAgreed] = useState(given);
  const [missed, setMissed] = useState(0);
  const box = useRef<HTMLInputElement>(null);
  useErrorFocus(missed, () => box.current);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (agreed) onAgree();
        else setMissed(missed + 1);
      }}
    >
      {children}
      {helped && <p data-part="note">{translate('helper.read')}</p>}
      <CheckBox
        element={box}
        label={label}
        required
        checked={agreed}
        error={missed > 0 && !agreed ? translate('consent.missing') : null}
        onChange={setAgreed}
      />
      <PageButtons busy={busy} onBack={onBack} />
    </form>
  );
}
