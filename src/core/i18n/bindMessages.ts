import type { LanguageTag } from '../films/Film.js';
import { canonicalTag } from './canonicalTag.js';
import type { Translate } from './createTranslate.js';
import type { MessageKey } from './en.js';
import type { Message } from './Message.js';

/**
 * Binds messages to their language, for numbers and plurals are written the language's way.
 * A locale that is no language tag counts as English.
 * @param english says what the messages lack, which only untyped code can bring about
 */
export function bindMessages<Keys extends MessageKey>(
  locale: LanguageTag,
  messages: { readonly [Key in Keys]: Message },
  english: { readonly [Key in Keys]: Message },
): Translate<Keys> {
  const own = canonicalTag(locale.replace(/_/g, '-')) ?? 'en';
  const numbers = new Intl.NumberFormat(own, { maximumFractionDigits: 2, useGrouping: false });
  const plurals = new Intl.PluralRules(own);

  const chooseForm = (message: Message, blanks: Readonly<Record<string, string | number>>): string =>
    typeof message === 'string'
      ? message
      : (message[plurals.select(Number(blanks[message.by]))] ?? message.other);

  const translate = (key: Keys, blanks: Readonly<Record<string, string | number>> = {}): string => {
    const catalogue: { readonly [Key in Keys]?: Message } = messages;
    return chooseForm(catalogue[key] ?? english[key], blanks).replace(
      /\{(\w+)\}/g,
      (unfilled, name: string) => {
        const value = blanks[name];
        return typeof value === 'number' ? numbers.format(value) : (value ?? unfilled);
      },
    );
  };
  return Object.assign(translate, { locale: own });
}
