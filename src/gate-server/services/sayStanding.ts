import type { GateTranslate } from '../../core/gate/i18n/createGateTranslate.js';
import type { DecisionReason, VerificationState } from '../../core/gate/Verification.js';

/** States whose reason is the whole news; in the others the reason comes first and the next step follows. */
const reasonIsAll: readonly VerificationState[] = ['submitted', 'checking', 'needs-evidence'];
/** States that need no reason. */
const withoutReason: readonly VerificationState[] = ['draft', 'verified', 'expired', 'withdrawn'];

/** Where an application stands and what comes next, for speech; a reviewer's own words last, as they are. */
export function sayStanding(
  say: GateTranslate,
  { state, reason, note }: { state: VerificationState; reason?: DecisionReason; note?: string },
): string {
  const sentences = [
    ...(reason && !withoutReason.includes(state) ? [say(`reason.${reason}`)] : []),
    ...(reason && reasonIsAll.includes(state) ? [] : [say(`state.${state}.say`)]),
    ...(note ? [say('state.reviewerSays', { note })] : []),
  ];
  // Chinese sentences follow each other without a space.
  return sentences.join(/^zh\b/i.test(say.locale) ? '' : ' ');
}
