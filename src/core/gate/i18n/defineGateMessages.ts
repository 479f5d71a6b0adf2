import type { CheckedAgainst } from '../../i18n/defineMessages.js';
import type { Message } from '../../i18n/Message.js';
import type { GateEn, GateKey } from './gateEn.js';

/** A whole catalogue of the gate: a message for every key. */
export type GateMessages = { readonly [Key in GateKey]: Message };

/** The gate in another language. A missing key, and a missing or misnamed blank, do not compile. */
export function defineGateMessages<const Own>(messages: Own & CheckedAgainst<GateEn, Own>): Own {
  return messages;
}
