import type { LanguageTag } from '../films/Film.js';

/** Several things as one phrase: “a, b and c”, “a、b和c”. With `or`, a choice between them. */
export function joinList(items: readonly string[], locale: LanguageTag, word: 'and' | 'or' = 'and'): string {
  return new Intl.ListFormat(locale, { type: word === 'and' ? 'conjunction' : 'disjunction' }).format(items);
}
