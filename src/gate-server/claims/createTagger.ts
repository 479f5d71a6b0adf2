import { createHmac, scrypt } from 'node:crypto';
import type { Subject } from '../providers/VerificationProvider.js';

/** More wait for a tag than may: told as 429, and nothing else happened. */
export class TooBusy extends Error {
  override readonly name = 'TooBusy';
  constructor(readonly retryAfterMs: number) {
    super(
      'tingying: too many certificates are being looked at just now. This one was not. Ask again in a moment.',
    );
  }
}

/** Makes the value that stands for a certificate, from which nobody gets the certificate back. */
export type Tagger = {
  /**
   * The tags of one subject: the first is what is written now, the others are what older keys made of it.
   *
   * @throws TooBusy
   */
  tag(subject: Subject): Promise<readonly [string, ...string[]]>;
  /** How many wait or are being worked on. */
  readonly pending: number;
};

/** The first makes new tags; the others are those that it replaced, as long as their tags are still in use. */
export type Pepper = { id: string; key: Uint8Array };
type Peppers = readonly [Pepper, ...Pepper[]];

/** 64 MiB and about a third of a second of one core: a certificate number is guessable, so guessing must cost. */
const cost = { N: 2 ** 16, r: 8, p: 2, maxmem: 80 * 2 ** 20 };

/**
 * A keyed slow tag: HMAC-SHA-256(pepper, scrypt(scheme + number, salt)). The table alone says nothing; table and pepper together
 * still cost a third of a second for each guess. Two are made at a time, so that a crowd cannot take the machine.
 *
 * @param options.peppers asked for anew for each tag, where they may be rotated meanwhile
 * @param options.salt this operator's own, kept as long as its tags
 * @param options.waiting more than so many in the queue are refused
 */
export function createTagger({
  peppers,
  salt,
  atOnce = 2,
  waiting = 256,
}: {
  peppers: Peppers | (() => Peppers);
  salt: Uint8Array;
  atOnce?: number;
  waiting?: number;
}): Tagger {
  const queue: (() => void)[] = [];
  let working = 0;

  const takeTurn = async () => {
    if (working < atOnce) working++;
    else await new Promise<void>((begin) => queue.push(begin));
  };
  const passTurn = () => {
    const begin = queue.shift();
    if (begin) begin();
    else working--;
  };

  return {
    get pending() {
      return working + queue.length;
    },
    async tag({ scheme, value }) {
      if (queue.length >= waiting) throw new TooBusy(5_000);
      await takeTurn();
      try {
        const slow = await stretch(`${scheme}\n${value.reveal()}`, salt);
        const [current, ...older] = typeof peppers === 'function' ? peppers() : peppers;
        return [seal(current, slow), ...older.map((pepper) => seal(pepper, slow))];
      } finally {
        passTurn();
      }
    },
  };
}

const stretch = (text: string, salt: Uint8Array): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(text.normalize('NFKC'), salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key))),
  );

const seal = ({ id, key }: Pepper, slow: Buffer): string =>
  `${id}.${createHmac('sha256', key).update(slow).digest('base64url')}`;
