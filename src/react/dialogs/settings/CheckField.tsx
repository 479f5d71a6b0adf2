import { useId } from 'react';

export interface CheckFieldProps {
  readonly label: string;
  /** What the viewer should know before they choose; heard with the field. */
  readonly note?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** On or off, as a native checkbox. */
export function CheckField({ label, note, checked, onChange }: CheckFieldProps) {
  const id = useId();
  return (
    <>
      <label data-part="choice-option">
        <input
          type="checkbox"
          checked={checked}
          {...(note ? { 'aria-describedby': id } : {})}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {note && (
        <p id={id} data-part="note">
          {note}
        </p>
      )}
    </>
  );
}
