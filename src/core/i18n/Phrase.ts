import type { BlanksFor, Translate } from './createTranslate.js';
import type { MessageKey } from './en.js';

/** A message with its blanks filled, not yet in any language. */
export type Phrase = {
  [Key in MessageKey]: BlanksFor<Key> extends [infer Blanks]
    ? { readonly key: Key; readonly blanks: Blanks }
    : { readonly key: Key };
}[MessageKey];

/** Says a phrase in the language of `translate`. */
export function sayPhrase(phrase: Phrase, translate: Translate): string {
  // Each member of `Phrase` pairs a key with its own blanks; the compiler cannot follow the pair through a call.
  const say = translate as (key: MessageKey, blanks?: unknown) => string;
  return say(phrase.key, 'blanks' in phrase ? phrase.blanks : undefined);
}
