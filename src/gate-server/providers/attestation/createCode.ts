import { createHash, createHmac, randomInt } from 'node:crypto';
import { writeAttestationGroup } from '../../../core/gate/parseAttestationCode.js';
import type { Secret } from '../../Secret.js';

/** A new code: 40 random digits are 132 bits. */
export function createCode(): string {
  return Array.from({ length: 10 }, (_, place) =>
    writeAttestationGroup(String(randomInt(10_000)).padStart(4, '0'), place),
  ).join('');
}

/** What is kept of a code. It has so many bits that nobody finds it by trying. */
export function hashCode(code: string): string {
  return createHash('sha256').update(`attestation ${code}`).digest('hex');
}

/**
 * What is kept of a name: keyed with the code, which is not kept, so the table tells nobody’s name. Letters and digits count;
 * case, spaces, dots and hyphens do not.
 */
export function hashName(name: Secret, code: string): string {
  const letters = name
    .reveal()
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  return createHmac('sha256', `attestation ${code}`).update(letters).digest('hex');
}
