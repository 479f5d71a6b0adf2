import type { GateTranslate } from '../../core/gate/i18n/createGateTranslate.js';
import type { DecisionReason, VerificationState } from '../../core/gate/Verification.js';

/** States whose reason is the whole news; in the others the reason comes first and the next step follows. */
const reasonIsAll: readonly VerificationState[] = ['submitted', 'checking', 'needs-evidence'];
/** States that need no reason. */
const withoutReason: readonly VerificationState[] = ['draft', 'verified', 'expired', 'withdrawn'];

/** Where an application stands and what comes next, for speech; a reviewer's own words last, as they are. */
export function sayStanding(
  say: GateTranslate,
  {
    state,
    reason,
    note,
    redirect,
  }: { state: VerificationState; reason?: DecisionReason; note?: string; redirect?: string },
): string {
  // What they are waited for is the news, not that they wait.
  if (redirect !== undefined) return say('state.away.say');
  const sentences = [
    ...(reason && !withoutReason.includes(state) ? [say(`reason.${reason}`)] : []),
    ...(reason && reasonIsAll.includes(state) ? [] : [say(`state.${state}.say`)]),
    ...(note ? [say('state.reviewerSays', { note })] : []),
  ];
  // Chinese sentences follow each other without a space.
  return sentences.join(/^zh\b/i.test(say.locale) ? '' : ' ');
}
