import type { CertificateFault, CertificateGroup, CertificateProblem } from '../CertificateNumber.js';

/** Where each part of a number stands, first and last place, counted from 1. */
export const numberPlaces = {
  region: [1, 6],
  'birth-date': [7, 14],
  sequence: [15, 17],
  check: [18, 18],
  category: [19, 19],
  grade: [20, 20],
} as const;
const whole = [1, 20] as const;
const suffix = [21, 23] as const;

/**
 * A fault with the places to look at.
 * @param count how many characters were understood
 * @param place the one place to look at, where it is known
 */
export function numberProblem(
  reason: CertificateFault,
  group: CertificateGroup,
  count: number,
  place?: number,
): CertificateProblem {
  const around = group === 'whole' ? whole : group === 'reissue' ? suffix : numberPlaces[group];
  return { ok: false, reason, group, places: place ? [place, place] : around, count };
}
