import type { Film, GlossaryTerm, LanguageTag } from '../films/Film.js';
import { findLocale } from '../i18n/chooseLocale.js';

/** A film's words in one language. */
export interface Glossary {
  readonly language: LanguageTag;
  readonly terms: readonly GlossaryTerm[];
}

/**
 * The words to be shown beside a text: those in its own languages, for they stand there, else those in the viewer's; where there are
 * neither, the first that the author wrote. Empty where the film has none.
 * @param languages those of the text, the first the most; may hold one twice
 */
export function chooseGlossaries(
  glossary: Film['glossary'],
  languages: readonly LanguageTag[],
  locale: LanguageTag,
): readonly Glossary[] {
  const written = Object.keys(glossary ?? {}).filter((tag) => (glossary?.[tag]?.length ?? 0) > 0);
  const find = (tags: readonly LanguageTag[]) => tags.flatMap((tag) => findLocale(tag, written) ?? []);
  const found = [find(languages), find([locale]), written.slice(0, 1)].find(({ length }) => length > 0) ?? [];
  return [...new Set(found)].map((language) => ({ language, terms: glossary?.[language] ?? [] }));
}
