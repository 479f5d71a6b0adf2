import type { LanguageTag } from '../films/Film.js';
import { canonicalTag } from './canonicalTag.js';
import type { Messages } from './defineMessages.js';
import { en, type En, type MessageKey } from './en.js';
import type { BlankNames, BlankValues, Message } from './Message.js';

/** What fills the blanks of the message with this key; nothing for a message without blanks. */
export type BlanksFor<Key extends MessageKey> = [BlankNames<En[Key]>] extends [never]
  ? []
  : [blanks: BlankValues<En[Key]>];

/** Says the message with this key in one language. Blanks are asked for exactly where the message has some. */
export interface Translate {
  <Key extends MessageKey>(key: Key, ...blanks: BlanksFor<Key>): string;
  /** The language it speaks. */
  readonly locale: LanguageTag;
}

/**
 * Binds a catalogue to its language, for numbers and plurals are written the language's way.
 * A locale that is no language tag counts as English, and a key the catalogue lacks, which only untyped code can
 * bring about, is said in English.
 */
export function createTranslate(locale: LanguageTag, messages: Messages): Translate {
  const own = canonicalTag(locale.replace(/_/g, '-')) ?? 'en';
  const numbers = new Intl.NumberFormat(own, { maximumFractionDigits: 2, useGrouping: false });
  const plurals = new Intl.PluralRules(own);

  const chooseForm = (message: Message, blanks: Readonly<Record<string, string | number>>): string =>
    typeof message === 'string'
      ? message
      : (message[plurals.select(Number(blanks[message.by]))] ?? message.other);

  const translate = (key: MessageKey, blanks: Readonly<Record<string, string | number>> = {}): string => {
    const catalogue: Partial<Messages> = messages;
    return chooseForm(catalogue[key] ?? en[key], blanks).replace(/\{(\w+)\}/g, (unfilled, name: string) => {
      const value = blanks[name];
      return typeof value === 'number' ? numbers.format(value) : (value ?? unfilled);
    });
  };
  return Object.assign(translate, { locale: own });
}
