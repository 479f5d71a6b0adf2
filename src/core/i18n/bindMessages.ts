import type { LanguageTag } from '../films/Film.js';
import type { Translate } from './createTranslate.js';
import type { MessageKey } from './en.js';
import type { Message } from './Message.js';
import { sayMessages } from './sayMessages.js';

/**
 * Binds the player's messages, or a part of them, to their language.
 * @param english says what the messages lack, which only untyped code can bring about
 */
export const bindMessages: <Keys extends MessageKey>(
  locale: LanguageTag,
  messages: { readonly [Key in Keys]: Message },
  english: { readonly [Key in Keys]: Message },
) => Translate<Keys> = sayMessages;
