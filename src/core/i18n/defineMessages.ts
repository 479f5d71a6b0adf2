import type { En, MessageKey } from './en.js';
import type { BarKey } from './enBar.js';
import type { BlankNames, Message } from './Message.js';

/** A whole catalogue: a message for every key. */
export type Messages = { readonly [Key in MessageKey]: Message };

/** The part of it that is there with the player itself. */
export type BarMessages = { readonly [Key in BarKey]: Message };

type SameNames<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/**
 * What stands in the error where a message has other blanks than English. An object, for a text that no message can be
 * would make the compiler give up the whole catalogue, and blame every line of it.
 */
interface Wants<Names> {
  readonly 'the blanks must be': Names;
}

type CheckedMessage<English, Own> = Own extends Message
  ? SameNames<BlankNames<Own>, BlankNames<English>> extends true
    ? Own
    : Wants<BlankNames<English>>
  : Message;

/**
 * A catalogue held against its English. Written without a constraint on `Own`, so that one fault is one error, at its
 * place, and not one at every line.
 */
export type CheckedAgainst<English, Own> = {
  readonly [Key in keyof English]: Key extends keyof Own ? CheckedMessage<English[Key], Own[Key]> : Message;
} & { readonly [Key in Exclude<keyof Own, keyof English>]: { readonly 'there is no such message': true } };

/**
 * Another language. A missing key, a key that is not there, and a missing or misnamed blank do not compile.
 * Given back as it is, so that a site can spread it into a catalogue of its own and change a few words.
 */
export function defineMessages<const Own>(messages: Own & CheckedAgainst<En, Own>): Own {
  return messages;
}
