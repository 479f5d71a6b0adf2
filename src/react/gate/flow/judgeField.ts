import type { FieldOffer } from '../../../core/gate/GateApi.js';
import type { GateTranslate } from '../../../core/gate/i18n/createGateTranslate.js';
import { sayNumberProblem } from '../../../core/gate/i18n/sayNumberProblem.js';
import { parseCertificateNumber } from '../../../core/gate/parseCertificateNumber.js';

/** What is to be kept of an answer, or what is wrong with it; `keep` null: nothing was given, and nothing need be. */
export type FieldJudgement =
  | { readonly ok: true; readonly keep: string | null }
  | {
      readonly ok: false;
      readonly error: string;
      /** Where to look, in a number as it would be read back: first and last place, counted from 1. */
      readonly places?: readonly [first: number, last: number];
    };

/** Looks an answer through as far as can be done without asking anybody: the gate decides. */
export function judgeField(
  { name, label, required }: FieldOffer,
  text: string,
  given: boolean,
  say: GateTranslate,
): FieldJudgement {
  const trimmed = text.trim();
  if (!trimmed)
    return required && !given
      ? { ok: false, error: say('flow.field.missing', { label }) }
      : { ok: true, keep: null };
  if (name !== 'number') return { ok: true, keep: trimmed };
  const number = parseCertificateNumber(trimmed);
  return number.ok
    ? { ok: true, keep: number.number + (number.reissue ?? '') }
    : {
        ok: false,
        error: sayNumberProblem(number, say),
        // Where the whole is to blame there is nothing to type over: what is missing is added at its end.
        ...(number.group === 'whole' ? {} : { places: number.places }),
      };
}
