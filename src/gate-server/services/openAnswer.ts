import { sayFieldFault } from '../../core/gate/i18n/fieldFaults.js';
import { GateProblem } from '../http/GateProblem.js';
import type { Answer, Refused } from '../verifications/VerificationParts.js';

/**
 * What was answered, once it is there.
 *
 * @throws {GateProblem} where it was refused, in words
 */
export async function openAnswer<T>(asked: Promise<Answer<T>>, locale: string): Promise<T> {
  const answered = await asked;
  if (!answered.ok) throw explainRefusal(answered, locale);
  return answered;
}

/** A refusal as it leaves by the door. */
function explainRefusal({ code, errors, retryAfterMs }: Refused, locale: string): GateProblem {
  return new GateProblem(code, {
    ...(retryAfterMs !== undefined && { retryAfter: Math.ceil(retryAfterMs / 1000) }),
    ...(errors && {
      errors: errors.map((one) => ({ ...one, say: sayFieldFault(locale, one.code) })),
    }),
  });
}
