import { useId } from 'react';
import type { LanguageTag } from '../../core/films/Film.js';

export interface Choice {
  readonly id: string;
  readonly text: string;
  /** The language of the text, where it is not the interface's. */
  readonly lang?: LanguageTag | undefined;
}

export interface ChoiceFieldsProps {
  readonly legend: string;
  /** Where the dialog's title says the same already: its radios are a group by the dialog's name, which is said once. */
  readonly legendHidden?: boolean;
  readonly choices: readonly Choice[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** One of several, as native radios. */
export function ChoiceFields({ legend, legendHidden = false, choices, chosen, onChoose }: ChoiceFieldsProps) {
  const name = useId();
  return (
    <fieldset data-part="choice" {...(legendHidden ? { role: 'none' } : {})}>
      {!legendHidden && <legend>{legend}</legend>}
      {choices.map(({ id, text, lang }) => (
        <label key={id} data-part="choice-option">
          <input type="radio" name={name} value={id} checked={id === chosen} onChange={() => onChoose(id)} />
          <span {...(lang ? { lang } : {})}>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
