import type { LanguageTag, LocalizedText } from '../films/Film.js';
import { findLocale, readTag } from './chooseLocale.js';

/** Words, and their language where it is not the viewer's own, so that the right voice reads them. */
export interface ChosenText {
  readonly text: string;
  /** For a `lang` attribute. Undefined where the words are in the viewer's language, or nobody says which they are in. */
  readonly lang: LanguageTag | undefined;
}

/**
 * The words for this viewer. Where their language is not among them, the first that the author wrote.
 * `textLanguage` is the language of a text that does not say it itself.
 */
export function chooseText(text: LocalizedText, locale: LanguageTag, textLanguage?: LanguageTag): ChosenText {
  if (typeof text === 'string') return { text, lang: foreign(textLanguage, locale) };
  const languages = Object.keys(text);
  const language = findLocale(locale, languages) ?? languages[0];
  return { text: (language && text[language]) ?? '', lang: foreign(language, locale) };
}

/** `zh` beside `zh-CN` needs no `lang`: a needless one makes some screen readers change their voice. */
function foreign(language: LanguageTag | undefined, locale: LanguageTag): LanguageTag | undefined {
  if (language === undefined) return undefined;
  return isSameReading(language, locale) ? undefined : language;
}

function isSameReading(a: LanguageTag, b: LanguageTag): boolean {
  if (a === b) return true;
  const [one, other] = [readTag(a), readTag(b)];
  return one !== null && one.language === other?.language && one.script === other.script;
}
