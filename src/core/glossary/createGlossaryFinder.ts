import type { Film, GlossaryTerm, LanguageTag } from '../films/Film.js';
import { findLocale } from '../i18n/chooseLocale.js';
import { createTermFinder, type TermPiece } from './createTermFinder.js';

/** A text with terms of a glossary in it. */
export interface FoundTerms {
  /** Of the glossary, by its own tag. */
  readonly language: LanguageTag;
  readonly pieces: readonly TermPiece[];
}

/** Finds a film's words in texts of any language, each by the words of that language; null where none stands in a text. */
export function createGlossaryFinder(
  glossary: Film['glossary'] = {},
): (text: string, language: LanguageTag | null) => FoundTerms | null {
  const written = Object.keys(glossary);
  const finders = new Map<LanguageTag, (text: string) => FoundTerms | null>();
  const finderOf = (asked: LanguageTag) => {
    const language = findLocale(asked, written);
    const terms: readonly GlossaryTerm[] = language === null ? [] : (glossary[language] ?? []);
    const find = createTermFinder(terms);
    return (text: string): FoundTerms | null => {
      const pieces = language === null ? null : find(text);
      return pieces && language ? { language, pieces } : null;
    };
  };
  return (text, asked) => {
    if (asked === null || written.length === 0) return null;
    let find = finders.get(asked);
    if (!find) finders.set(asked, (find = finderOf(asked)));
    return find(text);
  };
}
