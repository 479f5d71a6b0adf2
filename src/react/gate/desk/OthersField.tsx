import type { ComponentPropsWithoutRef, ReactNode, Ref } from 'react';

export interface OthersFieldProps extends Omit<ComponentPropsWithoutRef<'input'>, 'onChange' | 'type'> {
  readonly id: string;
  readonly element?: Ref<HTMLInputElement> | undefined;
  readonly label: string;
  readonly hint: ReactNode;
  /** What is wrong; null where nothing is. */
  readonly error: string | null;
  readonly onType: (text: string) => void;
}

/** A field for what is another person's: the browser must neither fill it in with the reviewer's own nor remember it. */
export function OthersField({ id, element, label, hint, error, onType, ...props }: OthersFieldProps) {
  return (
    <div data-part="gate-field">
      <label htmlFor={id}>{label}</label>
      {error !== null && (
        <p id={`${id}error`} data-part="field-error">
          {error}
        </p>
      )}
      <input
        ref={element}
        id={id}
        type="text"
        autoComplete="off"
        {...(error === null ? {} : { 'aria-invalid': true })}
        aria-describedby={`${error === null ? '' : `${id}error `}${id}hint`}
        onChange={(event) => onType(event.currentTarget.value)}
        {...props}
      />
      <p id={`${id}hint`} data-part="note">
        {hint}
      </p>
    </div>
  );
}
