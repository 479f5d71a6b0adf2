import { useId, type Ref } from 'react';

export interface CheckBoxProps {
  readonly label: string;
  readonly note?: string;
  readonly error?: string | null;
  readonly checked: boolean;
  readonly required?: boolean;
  /** By a name of its own: React 18 hands no `ref` on to a part. */
  readonly element?: Ref<HTMLInputElement>;
  readonly onChange: (checked: boolean) => void;
}

/** Yes or no, as a native checkbox; its error is heard with it. */
export function CheckBox({ label, note, error, checked, required, element, onChange }: CheckBoxProps) {
  const id = useId();
  const described = [error ? `${id}error` : '', note ? `${id}note` : ''].filter(Boolean).join(' ');
  return (
    <div data-part="gate-field">
      {error && (
        <p id={`${id}error`} data-part="field-error">
          {error}
        </p>
      )}
      <label data-part="choice-option">
        <input
          ref={element}
          type="checkbox"
          checked={checked}
          {...(required ? { 'aria-required': true } : {})}
          {...(error ? { 'aria-invalid': true } : {})}
          {...(described ? { 'aria-describedby': described } : {})}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {note && (
        <p id={`${id}note`} data-part="note">
          {note}
        </p>
      )}
    </div>
  );
}
