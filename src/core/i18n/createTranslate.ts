import type { LanguageTag } from '../films/Film.js';
import { bindMessages } from './bindMessages.js';
import type { Messages } from './defineMessages.js';
import { en, type En, type MessageKey } from './en.js';
import type { BarKey } from './enBar.js';
import type { BlankNames, BlankValues } from './Message.js';

/** What fills the blanks of the message with this key; nothing for a message without blanks. */
export type BlanksFor<Key extends MessageKey> = [BlankNames<En[Key]>] extends [never]
  ? []
  : [blanks: BlankValues<En[Key]>];

/** Says the message with this key in one language. Blanks are asked for exactly where the message has some. */
export interface Translate<Keys extends MessageKey = MessageKey> {
  <Key extends Keys>(key: Key, ...blanks: BlanksFor<Key>): string;
  /** The language it speaks. */
  readonly locale: LanguageTag;
}

/** Says what can be said with the first bytes; every `Translate` can. */
export type BarTranslate = Translate<BarKey>;

/**
 * Binds a whole catalogue to its language, for numbers and plurals are written the language's way.
 * A locale that is no language tag counts as English, and a key the catalogue lacks, which only untyped code can
 * bring about, is said in English.
 */
export function createTranslate(locale: LanguageTag, messages: Messages): Translate {
  return bindMessages(locale, messages, en);
}
