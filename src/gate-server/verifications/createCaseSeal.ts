import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { FieldOffer } from '../../core/gate/GateApi.js';
import type { DecisionReason } from '../../core/gate/Verification.js';

/** What of a case may be written down, but not in clear. */
export type SealedCase = {
  /** What was given and may be shown to the viewer again: how to reach them, what they wrote. */
  answers?: Partial<Record<FieldOffer['name'], string>>;
  /** Which secret ones were given, never what. */
  given?: readonly FieldOffer['name'][];
  appeal?: { words: string; previousReason: DecisionReason };
  /** A reviewer's sentence to the viewer. */
  note?: string;
  /** The viewer is on a provider's own page; what the provider asked to remember until they are back. */
  redirect?: { url: string; remember: string };
};

export type CaseSeal = {
  /** A new case's own key. Whoever deletes it deletes what it sealed, in every backup too. */
  createKey(): string;
  seal(caseKey: string, verification: string, content: SealedCase): string;
  /** What cannot be opened is as if nothing had been there. */
  open(caseKey: string, verification: string, sealed: string | null): SealedCase;
  /** The name of a case in the decision log and the records of consent. */
  tag(caseKey: string, verification: string): string;
};

/**
 * Seals with AES-256-GCM, under a key that needs both the gate's and the case's: the database alone opens nothing.
 *
 * @param key the gate's sealing key, 32 bytes
 */
export function createCaseSeal(key: Uint8Array): CaseSeal {
  const derive = (caseKey: string, purpose: string) =>
    Buffer.from(hkdfSync('sha256', key, Buffer.from(caseKey, 'base64url'), `tingying ${purpose}`, 32));

  return {
    createKey: () => randomBytes(32).toString('base64url'),
    seal(caseKey, verification, content) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', derive(caseKey, 'case'), nonce);
      cipher.setAAD(Buffer.from(verification));
      const text = Buffer.concat([cipher.update(JSON.stringify(content), 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
    },
    open(caseKey, verification, sealed) {
      if (sealed === null) return {};
      try {
        const bytes = Buffer.from(sealed, 'base64url');
        const decipher = createDecipheriv('aes-256-gcm', derive(caseKey, 'case'), bytes.subarray(0, 12));
        decipher.setAAD(Buffer.from(verification));
        decipher.setAuthTag(bytes.subarray(12, 28));
        const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
        return JSON.parse(text.toString('utf8')) as SealedCase;
      } catch {
        return {};
      }
    },
    tag: (caseKey, verification) =>
      createHmac('sha256', derive(caseKey, 'tag')).update(verification).digest('base64url'),
  };
}
