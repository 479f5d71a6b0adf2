import type { LanguageTag } from '../../films/Film.js';
import { chooseLocale } from '../../i18n/chooseLocale.js';
import type { BlankNames, BlankValues } from '../../i18n/Message.js';
import { sayMessages } from '../../i18n/sayMessages.js';
import type { GateMessages } from './defineGateMessages.js';
import { gateCatalogues } from './gateCatalogues.js';
import { gateEn, type GateEn, type GateKey } from './gateEn.js';

type BlanksFor<Key extends GateKey> = [BlankNames<GateEn[Key]>] extends [never]
  ? []
  : [blanks: BlankValues<GateEn[Key]>];

/** Says the gate's message with this key in one language. Blanks are asked for exactly where the message has some. */
export interface GateTranslate {
  <Key extends GateKey>(key: Key, ...blanks: BlanksFor<Key>): string;
  /** The language it speaks. */
  readonly locale: LanguageTag;
}

/**
 * The gate's words in the built-in language that serves the viewer best. With `messages` they are the site's own, in
 * exactly the language it says.
 * @param locale what the viewer wants, best first: tags, or an `Accept-Language` already taken apart
 */
export function createGateTranslate(
  locale: LanguageTag | readonly LanguageTag[],
  messages?: GateMessages,
): GateTranslate {
  if (messages)
    return sayMessages((typeof locale === 'string' ? locale : locale[0]) ?? 'en', messages, gateEn);
  const chosen = chooseLocale(locale, Object.keys(gateCatalogues)) as keyof typeof gateCatalogues;
  return sayMessages(chosen, gateCatalogues[chosen], gateEn);
}
