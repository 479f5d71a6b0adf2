import type { LanguageTag } from '../films/Film.js';

/** Several things as one phrase: “a, b and c”, “a、b和c”. With `or`, a choice between them. */
export function joinList(items: readonly string[], locale: LanguageTag, word: 'and' | 'or' = 'and'): string {
  if (items.length < 2) return items.join();
  return new Intl.ListFormat(locale, { type: word === 'and' ? 'conjunction' : 'disjunction' }).format(items);
}
