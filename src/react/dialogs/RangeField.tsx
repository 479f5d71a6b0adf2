import { useId, type CSSProperties } from 'react';

export interface RangeFieldProps {
  readonly label: string;
  /** What the viewer should know before they move it; heard with the field. */
  readonly note?: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  /** The value as a person says it. */
  readonly valueText: string;
  readonly onChange: (value: number) => void;
}

/** A number, as a native slider whose value is told in words. */
export function RangeField({
  label,
  note,
  min,
  max,
  step,
  value: given,
  valueText,
  onChange,
}: RangeFieldProps) {
  const id = useId();
  const value = Math.min(max, Math.max(min, given));
  const fill = ((value - min) / (max - min)) * 100;
  return (
    <div data-part="range-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={valueText}
        {...(note ? { 'aria-describedby': `${id}note` } : {})}
        style={{ '--fill': `${String(fill)}%` } as CSSProperties}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <span aria-hidden="true">{valueText}</span>
      {note && (
        <p id={`${id}note`} data-part="note">
          {note}
        </p>
      )}
    </div>
  );
}
