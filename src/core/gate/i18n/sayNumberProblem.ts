import type { CertificateProblem } from '../CertificateNumber.js';
import type { GateTranslate } from './createGateTranslate.js';

/** What is wrong with a number and where to look, in one sentence that never repeats it. */
export function sayNumberProblem(
  { reason, places: [place], count }: CertificateProblem,
  say: GateTranslate,
): string {
  switch (reason) {
    case 'length':
      return say('number.length', { count });
    case 'characters':
      return say('number.characters', { place });
    default:
      return say(`number.${reason}`);
  }
}
