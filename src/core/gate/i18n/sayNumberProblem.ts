import type { CertificateProblem } from '../CertificateNumber.js';
import type { GateTranslate } from './createGateTranslate.js';

/**
 * What is wrong with a number and where to look, in one sentence that never repeats it.
 * @param identityNumber whether the 18 characters of an identity number would do as well
 */
export function sayNumberProblem(
  { reason, places: [place], count }: CertificateProblem,
  say: GateTranslate,
  identityNumber = false,
): string {
  switch (reason) {
    case 'length':
      return say(identityNumber ? 'number.lengthOfEither' : 'number.length', { count });
    case 'characters':
      return say('number.characters', { place });
    default:
      return say(`number.${reason}`);
  }
}
