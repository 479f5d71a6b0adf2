import type { Keys } from './Keys.js';
import { createGrantKey, createPepper } from './createKeys.js';

/** Milliseconds after which no grant of a retired key can be alive: the longest life of a grant, and a wide margin for clocks. */
const deadAfterMs = 10 * 60_000;

export type RotateOptions = {
  /**
   * Milliseconds until the new key is used. It is accepted from the moment it is read, so where several machines and a CDN's edge
   * share keys, give them time to read it first. 0: at once, for one process.
   */
  afterMs?: number;
};

/** A new key signs; the ones before still verify until their last grant is dead, then they are gone. */
export function rotateGrantKey(keys: Keys, now: number, { afterMs = 0 }: RotateOptions = {}): Keys {
  const from = now + afterMs;
  const retired = keys.grants.map((key) => (key.retiredAt === undefined ? { ...key, retiredAt: from } : key));
  const made = { ...createGrantKey(), ...(afterMs > 0 && { signsFrom: from }) };
  return { ...keys, grants: [made, ...retired.filter((key) => isAlive(key.retiredAt, now))] };
}

/** A new pepper makes the tags of certificates; the ones before are still looked up, as long as they are there. */
export function rotatePepper(keys: Keys, now: number, { afterMs = 0 }: RotateOptions = {}): Keys {
  const made = { ...createPepper(), ...(afterMs > 0 && { from: now + afterMs }) };
  return { ...keys, peppers: [made, ...keys.peppers] };
}

export const isAlive = (retiredAt: number | undefined, now: number): boolean =>
  retiredAt === undefined || now - retiredAt < deadAfterMs;
