import type { CertificateCategory, CertificateNumber } from '../../../core/gate/CertificateNumber.js';
import type { Eligibility } from '../../../core/gate/Verification.js';
import { certificateSubject } from '../certificateSubject.js';
import type { Outcome } from '../VerificationProvider.js';
import type { RegistryAnswer } from './RegistryAnswer.js';

/** Whom else the operator lets in: reading can be hard for other reasons than sight (Marrakesh Treaty, 3). */
export type AlsoEligible = Partial<Record<Exclude<CertificateCategory, 1>, Exclude<Eligibility, 'visual'>>>;

/** What a registry's answer means for the viewer. */
export function decideRegistry(
  answer: RegistryAnswer,
  given: { id: string; certificate?: CertificateNumber },
  { now, alsoEligible }: { now: number; alsoEligible: AlsoEligible },
): Outcome {
  // One reason for all that does not fit: nobody learns by trying whether a number or a name is known.
  if (answer.result === 'not-found') return { result: 'insufficient', reason: 'not-found' };
  if (answer.result !== 'valid') return { result: 'ineligible', reason: 'certificate-expired' };

  const validUntil = answer.validUntil && endOfDayInChina(answer.validUntil);
  if (validUntil && Date.parse(validUntil) <= now)
    return { result: 'ineligible', reason: 'certificate-expired' };
  const { certificate } = given;
  if (certificate && (certificate.category !== answer.category || certificate.grade !== answer.grade))
    return { result: 'insufficient', reason: 'does-not-match' };
  // Several disabilities, and the registry does not say which: neither a yes nor a no.
  if (answer.category === 7 && answer.sight === undefined && !alsoEligible[7]) return { result: 'review' };

  const hasSight = answer.category === 1 || (answer.category === 7 && answer.sight === true);
  const eligibility = hasSight ? 'visual' : answer.category === 1 ? undefined : alsoEligible[answer.category];
  if (!eligibility) return { result: 'ineligible', reason: 'not-eligible' };
  return {
    result: 'eligible',
    eligibility,
    level: 3,
    ...(validUntil && { validUntil }),
    subjects: [certificateSubject(given)],
    reason: 'confirmed',
  };
}

/** A certificate holds on its last day, by the clocks of the country that issued it. */
const endOfDayInChina = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000).toISOString();
