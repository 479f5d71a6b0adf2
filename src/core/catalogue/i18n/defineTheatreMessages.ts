import type { CheckedAgainst } from '../../i18n/defineMessages.js';
import type { Message } from '../../i18n/Message.js';
import type { TheatreEn, TheatreKey } from './theatreEn.js';

/** A whole catalogue of the theatre: a message for every key. */
export type TheatreMessages = { readonly [Key in TheatreKey]: Message };

/** The theatre in another language. A missing key, and a missing or misnamed blank, do not compile. */
export function defineTheatreMessages<const Own>(messages: Own & CheckedAgainst<TheatreEn, Own>): Own {
  return messages;
}
