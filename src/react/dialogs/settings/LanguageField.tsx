import { useId } from 'react';
import type { LanguageTag } from '../../../core/films/Film.js';
import { languageNames, type LanguageMedium } from '../../../core/i18n/languageName.js';
import { useTranslate } from '../../i18n/useTranslate.js';

export interface LanguageFieldProps {
  readonly label: string;
  readonly medium: LanguageMedium;
  readonly languages: readonly LanguageTag[];
  /** Null follows the interface. */
  readonly chosen: LanguageTag | null;
  readonly onChoose: (language: LanguageTag | null) => void;
}

const follow = '';

/** One language of a list that may be long, as a native select. The names are in the viewer's own language. */
export function LanguageField({ label, medium, languages, chosen, onChoose }: LanguageFieldProps) {
  const translate = useTranslate();
  const id = useId();
  const names = languageNames(languages, translate.locale, medium);
  return (
    <div data-part="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={chosen ?? follow}
        onChange={(event) => onChoose(event.currentTarget.value || null)}
      >
        <option value={follow}>{translate('language.follow')}</option>
        {languages.map((language, index) => (
          <option key={language} value={language}>
            {names[index]}
          </option>
        ))}
      </select>
    </div>
  );
}
