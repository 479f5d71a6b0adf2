import { catalogues } from '../../core/i18n/catalogues.js';
import { createTranslate, type Translate } from '../../core/i18n/createTranslate.js';
import type { InterfaceLanguage } from './LocaleContext.js';

const made = new WeakMap<InterfaceLanguage, Translate>();

/** Every word of a language, the same function each time. Who imports this loads all words; what comes later does. */
export function translateAll(language: InterfaceLanguage): Translate {
  const { locale, messages } = language;
  const translate =
    made.get(language) ?? createTranslate(locale, messages ?? catalogues[locale as keyof typeof catalogues]);
  made.set(language, translate);
  return translate;
}
