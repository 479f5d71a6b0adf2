import type { LanguageTag } from '../films/Film.js';
import { canonicalTag } from './canonicalTag.js';
import { isOwnLanguage } from './isOwnLanguage.js';
import type { Message } from './Message.js';

type Blanks = Readonly<Record<string, string | number>>;

/** Says a message by its key, blanks filled. Which blanks a key has is the caller's to type. */
export interface Say<Keys extends string> {
  (key: Keys, blanks?: Blanks): string;
  readonly locale: LanguageTag;
}

/**
 * Binds the messages of any catalogue to their language, for numbers and plurals are written the language's way.
 * A locale that is no language tag counts as English.
 * @param english says what the messages lack, which only untyped code can bring about
 */
export function sayMessages<Keys extends string>(
  locale: LanguageTag,
  messages: { readonly [Key in Keys]: Message },
  english: { readonly [Key in Keys]: Message },
): Say<Keys> {
  const own = canonicalTag(locale.replace(/_/g, '-')) ?? 'en';
  const isKnown = isOwnLanguage(own);
  // Each is made when it is first needed.
  let numbers: Intl.NumberFormat | undefined;
  let plurals: Intl.PluralRules | undefined;

  const write = (value: number): string =>
    isKnown && Number.isSafeInteger(value)
      ? String(value)
      : (numbers ??= new Intl.NumberFormat(own, { maximumFractionDigits: 2, useGrouping: false })).format(
          value,
        );
  const count = (value: number) =>
    isKnown ? (value === 1 ? 'one' : 'other') : (plurals ??= new Intl.PluralRules(own)).select(value);
  const chooseForm = (message: Message, blanks: Blanks): string =>
    typeof message === 'string' ? message : (message[count(Number(blanks[message.by]))] ?? message.other);

  const say = (key: Keys, blanks: Blanks = {}): string => {
    const catalogue: { readonly [Key in Keys]?: Message } = messages;
    return chooseForm(catalogue[key] ?? english[key], blanks).replace(
      /\{(\w+)\}/g,
      (unfilled, name: string) => {
        const value = blanks[name];
        return typeof value === 'number' ? write(value) : (value ?? unfilled);
      },
    );
  };
  return Object.assign(say, { locale: own });
}
