import type { ComponentPropsWithoutRef, Ref } from 'react';
import { useGate } from '../useGate.js';

export interface NoteFieldProps extends Omit<ComponentPropsWithoutRef<'textarea'>, 'onChange'> {
  readonly id: string;
  readonly element?: Ref<HTMLTextAreaElement> | undefined;
  /** What is wrong; null where nothing is. */
  readonly error?: string | null;
  readonly onType: (text: string) => void;
}

/** A reviewer's own words to the viewer. */
export function NoteField({ id, element, error = null, onType, ...props }: NoteFieldProps) {
  const { translate } = useGate();
  return (
    <div data-part="gate-field">
      <label htmlFor={id}>{translate('review.note.label')}</label>
      {error !== null && (
        <p id={`${id}Error`} data-part="field-error">
          {error}
        </p>
      )}
      <textarea
        ref={element}
        id={id}
        rows={3}
        {...(error === null ? {} : { 'aria-invalid': true })}
        aria-describedby={`${error === null ? '' : `${id}Error `}${id}Hint`}
        onChange={(event) => onType(event.currentTarget.value)}
        {...props}
      />
      <p id={`${id}Hint`} data-part="note">
        {translate('review.note.hint')}
      </p>
    </div>
  );
}
