import { generateKeyPairSync } from 'node:crypto';
import type { GrantKey, Keys, Pepper } from './Keys.js';

const random = (bytes: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(bytes));

export const createGrantKey = (): GrantKey => ({
  // The edge takes small letters and digits only.
  kid: Buffer.from(random(6)).toString('hex'),
  secret: random(32),
});

export const createPepper = (): Pepper => ({ id: Buffer.from(random(3)).toString('hex'), key: random(32) });

/** New keys for a new theatre. */
export function createKeys(): Keys {
  const { privateKey } = generateKeyPairSync('ed25519');
  return {
    grants: [createGrantKey()],
    peppers: [createPepper()],
    salt: random(16),
    sealing: random(32),
    pseudonyms: random(32),
    recipients: random(32),
    media: random(32),
    evidence: new Uint8Array(privateKey.export({ type: 'pkcs8', format: 'der' })),
  };
}
