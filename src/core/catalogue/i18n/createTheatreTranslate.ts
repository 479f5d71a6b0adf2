import type { LanguageTag } from '../../films/Film.js';
import { barCatalogues } from '../../i18n/barCatalogues.js';
import { bindMessages } from '../../i18n/bindMessages.js';
import { chooseLocale } from '../../i18n/chooseLocale.js';
import type { BarTranslate } from '../../i18n/createTranslate.js';
import { enBar } from '../../i18n/enBar.js';
import type { BlankNames, BlankValues } from '../../i18n/Message.js';
import { sayMessages } from '../../i18n/sayMessages.js';
import type { TheatreMessages } from './defineTheatreMessages.js';
import { theatreCatalogues } from './theatreCatalogues.js';
import { theatreEn, type TheatreEn, type TheatreKey } from './theatreEn.js';

type BlanksFor<Key extends TheatreKey> = [BlankNames<TheatreEn[Key]>] extends [never]
  ? []
  : [blanks: BlankValues<TheatreEn[Key]>];

/** Says the theatre's message with this key in one language. Blanks are asked for exactly where the message has some. */
export interface TheatreTranslate {
  <Key extends TheatreKey>(key: Key, ...blanks: BlanksFor<Key>): string;
  /** The language it speaks. */
  readonly locale: LanguageTag;
  /** The player's own words of the same language: how a time is said. */
  readonly bar: BarTranslate;
}

/**
 * The theatre's words in the built-in language that serves the viewer best. With `messages` they are the site's own, in
 * exactly the language it says; times are then said in the built-in language that is nearest.
 */
export function createTheatreTranslate(locale: LanguageTag, messages?: TheatreMessages): TheatreTranslate {
  const chosen = chooseLocale(locale, Object.keys(theatreCatalogues)) as keyof typeof theatreCatalogues;
  const say = messages
    ? sayMessages(locale, messages, theatreEn)
    : sayMessages(chosen, theatreCatalogues[chosen], theatreEn);
  return Object.assign(say, { bar: bindMessages(chosen, barCatalogues[chosen], enBar) });
}
