import type { LanguageTag } from '../../core/films/Film.js';

/** Of a word's place in a list on the page. @param list of the list, unique on the page */
export const glossaryId = (list: string, language: LanguageTag, index: number): string =>
  `${list}${language}-${String(index)}`;
