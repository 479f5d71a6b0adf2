import { createHash } from 'node:crypto';
import type { DecisionReason, VerificationState } from '../../core/gate/Verification.js';

/** One line of the log: what was decided, when, by what kind of deciding. Nothing in it says about whom. */
export type Decision = {
  /** ISO 8601, UTC. */
  at: string;
  /** Keyed with the case's own key: a name for the case as long as the case is there, noise afterwards. */
  caseTag: string;
  event: string;
  from: VerificationState | null;
  to: VerificationState;
  provider: string;
  byRole: 'viewer' | 'provider' | 'reviewer' | 'owner' | 'clock';
  reason: DecisionReason | null;
};

/** A line's place in the chain. A line that is changed, taken out or put in changes every one after it. */
export function hashDecision(previous: string, decision: Decision): string {
  const { at, caseTag, event, from, to, provider, byRole, reason } = decision;
  const text = JSON.stringify([previous, at, caseTag, event, from, to, provider, byRole, reason]);
  return createHash('sha256').update(text).digest('base64url');
}
