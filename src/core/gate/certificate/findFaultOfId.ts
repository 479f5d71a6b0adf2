import type { CertificateProblem } from '../CertificateNumber.js';
import { findCheckCharacter } from './findCheckCharacter.js';
import { isDay } from './isDay.js';
import { isRegion } from './isRegion.js';
import { numberProblem } from './numberProblem.js';

/** What is wrong with 18 characters as a resident identity number (GB 11643), from left to right; undefined: nothing. */
export function findFaultOfId(id: string): CertificateProblem | undefined {
  const count = id.length;
  if (!isRegion(id.slice(0, 6))) return numberProblem('region', 'region', count);
  if (!isDay(id.slice(6, 14))) return numberProblem('date', 'birth-date', count);
  // Any of the eighteen may be the mistyped one.
  if (findCheckCharacter(id.slice(0, 17)) !== id[17])
    return { ...numberProblem('checksum', 'check', count), places: [1, 18] };
  return undefined;
}
