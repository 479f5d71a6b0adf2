import { createContext } from 'react';
import type { BarTranslate } from '../../core/i18n/createTranslate.js';
import type { Messages } from '../../core/i18n/defineMessages.js';
import type { LanguageTag } from '../../core/films/Film.js';

/** The interface's language. */
export interface InterfaceLanguage {
  readonly locale: LanguageTag;
  /** The site's own words; undefined where the language is built in. */
  readonly messages: Messages | undefined;
  /** The words that are there at once; for all of them see `translateAll`. */
  readonly translate: BarTranslate;
}

export const LocaleContext = createContext<InterfaceLanguage | null>(null);
