import { useRef } from 'react';
import { CheckBox } from '../parts/CheckBox.js';
import { useErrorFocus } from '../parts/useErrorFocus.js';
import { selectPlaces } from '../flow/selectPlaces.js';
import { useGate } from '../useGate.js';
import { OthersField } from './OthersField.js';

export interface NumberFault {
  readonly text: string;
  /** Where to look, counted from 1. */
  readonly places?: readonly [first: number, last: number] | undefined;
}

export interface NumberFieldProps {
  readonly id: string;
  readonly text: string;
  /** Nobody has a number to tell. */
  readonly none: boolean;
  /** It was told before, by another reviewer: then it need not be told again. */
  readonly known: boolean;
  readonly fault: NumberFault | null;
  readonly onType: (text: string) => void;
  readonly onNone: (none: boolean) => void;
}

/** The number of a certificate, as it is told on the telephone: asked for where it is needed, and kept nowhere. */
export function NumberField({ id, text, none, known, fault, onType, onNone }: NumberFieldProps) {
  const { translate } = useGate();
  const field = useRef<HTMLInputElement>(null);
  useErrorFocus(fault, () => {
    if (fault?.places && field.current) selectPlaces(field.current, fault.places);
    return field.current;
  });
  return (
    <>
      <OthersField
        element={field}
        id={id}
        label={translate('review.number.label')}
        hint={translate(known ? 'review.number.known' : 'review.number.hint')}
        error={fault?.text ?? null}
        autoCapitalize="characters"
        spellCheck={false}
        value={text}
        disabled={none}
        {...(known ? {} : { 'aria-required': true })}
        onType={onType}
      />
      {!known && <CheckBox label={translate('review.number.none')} checked={none} onChange={onNone} />}
    </>
  );
}
