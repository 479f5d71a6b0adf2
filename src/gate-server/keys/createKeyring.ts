import { type GrantKeys, importGrantKeys } from '../edge/index.js';
import type { Clock } from '../Clock.js';
import type { Keys, Pepper } from './Keys.js';
import { isAlive } from './rotateKeys.js';

/** The keys that are in force now; others may take their place while films play. */
export type Keyring = {
  /** As they were taken last. */
  readonly keys: Keys;
  /** The first signs; all are accepted. Asked anew for each grant, for time passes. */
  grants(): GrantKeys;
  /** The first makes new tags; all are looked up. */
  peppers(): readonly [Pepper, ...Pepper[]];
  /**
   * Puts others in their place, all at once.
   * @throws where a key is another that can never be: then those before go on.
   */
  take(keys: Keys): Promise<void>;
};

/** What was made with them could never be read again. */
const forLife = ['salt', 'sealing', 'pseudonyms', 'recipients', 'media', 'evidence'] as const;

export async function createKeyring(first: Keys, clock: Clock): Promise<Keyring> {
  let keys = first;
  let imported = await importAll(first);

  return {
    get keys() {
      return keys;
    },
    grants() {
      const now = clock();
      const alive = keys.grants.filter(({ retiredAt }) => isAlive(retiredAt, now));
      const signing =
        alive.find(({ signsFrom = now, retiredAt = Infinity }) => signsFrom <= now && now < retiredAt) ??
        alive[0];
      const ordered = signing ? [signing, ...alive.filter((key) => key !== signing)] : [];
      return new Map(
        ordered.flatMap(({ kid }) => {
          const key = imported.get(kid);
          return key ? [[kid, key] as const] : [];
        }),
      );
    },
    peppers() {
      const now = clock();
      const [newest, ...older] = keys.peppers;
      const isDue = ({ from = now }: Pepper) => from <= now;
      const due = keys.peppers.find(isDue);
      return due ? [due, ...keys.peppers.filter((pepper) => pepper !== due)] : [newest, ...older];
    },
    async take(next) {
      const changed = forLife.filter((name) => !isSame(keys[name], next[name]));
      if (changed.length > 0)
        throw new Error(
          `tingying: the new keys have another ${changed.join(', ')}. What was made with the old one could never be read again, so the keys stay as they were. Put it back; only grant keys and peppers can be rotated (docs/operations.md).`,
        );
      imported = await importAll(next);
      keys = next;
    },
  };
}

const importAll = ({ grants }: Keys): Promise<GrantKeys> =>
  importGrantKeys(
    Object.fromEntries(grants.map(({ kid, secret }) => [kid, Buffer.from(secret).toString('base64url')])),
  );

const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;
