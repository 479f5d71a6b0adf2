import type { CertificateNumber, CertificateProblem } from './CertificateNumber.js';
import { findFaultOfId } from './certificate/findFaultOfId.js';
import { readDictated } from './certificate/readDictated.js';
import { parseCertificateNumber } from './parseCertificateNumber.js';

/** A number that names the holder of a certificate: the certificate's own, or the identity number that it begins with. */
export type HolderNumber = {
  ok: true;
  /** The resident identity number (GB 11643), 18 characters. */
  id: string;
  /** Absent where the identity number was given alone. */
  certificate?: CertificateNumber;
  /** For reading back: `1101 0519 4912 3100 2X`, one text a group; together all that was given. */
  groups: readonly string[];
};

/**
 * Reads what a registry takes that knows its people by either number: a disability certificate's (20 characters), or the resident
 * identity number alone (18). Both may be typed, pasted or dictated, as `parseCertificateNumber` has it; a mistyped identity number
 * is told by its group, as a certificate's is. Never throws. **Well-formed never means eligible.**
 */
export function parseHolderNumber(text: string): HolderNumber | CertificateProblem {
  const parsed = parseCertificateNumber(text);
  if (parsed.ok) return { ok: true, id: parsed.id, certificate: parsed, groups: parsed.groups };
  if (parsed.id !== undefined) return { ok: true, id: parsed.id, groups: parsed.id.match(/.{1,4}/g) ?? [] };
  if (parsed.reason !== 'length' || parsed.count !== 18) return parsed;
  const id = readDictated(text);
  return /^\d{17}[\dX]$/.test(id) ? (findFaultOfId(id) ?? parsed) : parsed;
}
