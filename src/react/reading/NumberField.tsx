import { useId, useState } from 'react';

export interface NumberFieldProps {
  readonly label: string;
  /** The least and the most. */
  readonly bounds: readonly [number, number];
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A whole number, typed or stepped. What is typed holds when it is one that can be; until then it is the writer's. */
export function NumberField({ label, bounds: [min, max], value, onChange }: NumberFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div data-part="number-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={min}
        max={max}
        value={typed ?? String(value)}
        onChange={(event) => {
          const { value: text, valueAsNumber: number } = event.currentTarget;
          setTyped(text);
          if (Number.isInteger(number) && number >= min && number <= max) onChange(number);
        }}
        onBlur={() => setTyped(null)}
      />
    </div>
  );
}
