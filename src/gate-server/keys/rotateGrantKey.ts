import type { Keys } from './Keys.js';
import { createGrantKey } from './createKeys.js';

/** Milliseconds after which no grant of a retired key can be alive: the longest life of a grant, and a wide margin for clocks. */
const deadAfterMs = 10 * 60_000;

/** A new key signs from now on; the ones before still verify until their last grant is dead, then they are gone. */
export function rotateGrantKey(keys: Keys, now: number): Keys {
  const retired = keys.grants.map((key) => (key.retiredAt === undefined ? { ...key, retiredAt: now } : key));
  return { ...keys, grants: [createGrantKey(), ...retired.filter((key) => isAlive(key.retiredAt, now))] };
}

export const isAlive = (retiredAt: number | undefined, now: number): boolean =>
  retiredAt === undefined || now - retiredAt < deadAfterMs;
