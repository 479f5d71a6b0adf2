import { isCertificate } from '../../../core/gate/flow/isCertificate.js';
import type { FieldOffer } from '../../../core/gate/GateApi.js';
import type { GateTranslate } from '../../../core/gate/i18n/createGateTranslate.js';
import { parseAttestationCode } from '../../../core/gate/parseAttestationCode.js';
import { sayNumberProblem } from '../../../core/gate/i18n/sayNumberProblem.js';
import { parseCertificateNumber } from '../../../core/gate/parseCertificateNumber.js';
import { parseHolderNumber } from '../../../core/gate/parseHolderNumber.js';

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
  field: FieldOffer,
  text: string,
  given: boolean,
  say: GateTranslate,
): FieldJudgement {
  const { name, label, required, identityNumber } = field;
  const trimmed = text.trim();
  if (!trimmed)
    return required && !given
      ? { ok: false, error: say('flow.field.missing', { label }) }
      : { ok: true, keep: null };
  if (name === 'code') return judgeCode(trimmed, say);
  if (!isCertificate(field)) return { ok: true, keep: trimmed };
  const number = identityNumber ? parseHolderNumber(trimmed) : parseCertificateNumber(trimmed);
  return number.ok
    ? { ok: true, keep: number.groups.join('') }
    : {
        ok: false,
        error: sayNumberProblem(number, say, identityNumber),
        // Where the whole is to blame there is nothing to type over: what is missing is added at its end.
        ...(number.group === 'whole' ? {} : { places: number.places }),
      };
}

/** Digits that a code of ours can have lost or doubled; anything else may be the code of a way that is not ours. */
const likely = (count: number) => count > 25 && count < 75;

/** Whoever misheard one group of an organisation's code is told which, before it is sent. */
function judgeCode(text: string, say: GateTranslate): FieldJudgement {
  const code = parseAttestationCode(text);
  if (code.ok) return { ok: true, keep: code.code };
  const { group, count } = code;
  if (!likely(count)) return { ok: true, keep: text };
  return group === undefined
    ? { ok: false, error: say('code.length', { count }) }
    : { ok: false, error: say('code.group', { group }), places: [group * 5 - 4, group * 5] };
}
