import type { GateTranslate } from '../../../core/gate/i18n/createGateTranslate.js';
import { GateProblem, type PasskeyReason } from '../../../gate-client/index.js';
import type { Trouble } from './useTask.js';

const passkeyWords = {
  unsupported: 'passkey.unsupported',
  insecure: 'passkey.insecure',
  cancelled: 'passkey.cancelled',
  exists: 'passkey.exists',
} as const satisfies Record<PasskeyReason, string>;

/** What went wrong, in the gate's own sentence; in ours where it said none. */
export function sayTrouble(trouble: Trouble, translate: GateTranslate): string {
  if (trouble instanceof GateProblem) return trouble.problem?.say ?? translate(`problem.${trouble.code}`);
  return translate(passkeyWords[trouble.reason]);
}
