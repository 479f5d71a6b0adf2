import { reviewReasons } from './reviewReasons.js';
import type { DecisionReason, VerificationState } from './Verification.js';

/** What decides where a case may go next. Who they are is compared, never looked into. */
export type VerificationStanding = {
  state: VerificationState;
  /** Whose case it is. */
  viewer: string;
  /** The reviewer who decided last; null if nobody or no person did. */
  decidedBy: string | null;
  /** The viewer has already asked for a second look: what is decided now is final, and never by a machine alone. */
  appealed: boolean;
  /** Another viewer has the certificate: a second person decides who keeps it. */
  contested: boolean;
};

/** What a provider said, without its details. */
export type CheckResult = 'eligible' | 'ineligible' | 'insufficient' | 'review' | 'unavailable';

export type VerificationEvent =
  /** The viewer says something, or says it better. */
  | { type: 'answer' }
  | { type: 'submit' }
  /** A provider is being asked. */
  | { type: 'check' }
  /** A provider answered. */
  | { type: 'outcome'; result: CheckResult; reason: DecisionReason | null }
  /** What was given in confidence is no longer in memory, and nobody else has it. */
  | { type: 'secrets-lost' }
  | { type: 'decide'; decision: 'verify' | 'reject' | 'ask'; reason: DecisionReason; reviewer: string }
  /** A reviewer would say yes, but another viewer has the certificate: it is for a second one to say so. */
  | { type: 'refer'; reviewer: string }
  | { type: 'appeal' }
  | { type: 'withdraw' }
  | { type: 'expire' }
  | { type: 'renew' }
  | { type: 'revoke'; reason: DecisionReason; by: 'two-reviewers' | 'two-negatives' | 'owner' };

export type VerificationRefusal =
  /** The state has no such way out. */
  | 'wrong-state'
  /** An appeal needs somebody who did not decide before. */
  | 'same-reviewer'
  /** Nobody decides about themselves. */
  | 'own-case'
  /** It has been looked at twice. */
  | 'final'
  /** Not among the reasons of this decision. */
  | 'wrong-reason';

export type VerificationStep =
  | { ok: true; state: VerificationState; reason: DecisionReason | null; decidedBy: string | null }
  | { ok: false; refusal: VerificationRefusal };

/** The states that each event may leave. What is not here is refused. */
const ways: Readonly<Record<VerificationEvent['type'], readonly VerificationState[]>> = {
  answer: ['draft', 'needs-evidence', 'checking', 'appealed', 'rejected'],
  submit: ['draft', 'needs-evidence'],
  check: ['submitted', 'checking'],
  outcome: ['checking'],
  'secrets-lost': ['submitted', 'checking'],
  decide: ['checking', 'appealed'],
  refer: ['checking', 'appealed'],
  appeal: ['rejected', 'revoked'],
  withdraw: [
    'draft',
    'submitted',
    'checking',
    'needs-evidence',
    'verified',
    'rejected',
    'appealed',
    'expired',
    'revoked',
  ],
  expire: ['verified'],
  renew: ['verified', 'expired'],
  revoke: ['verified', 'expired'],
};

/**
 * Where a case goes when something happens, or why it does not. Pure: whoever carries it out compares state and version once
 * more while writing, so that of two that decide at once one wins and the other is told.
 */
export function stepVerification(standing: VerificationStanding, event: VerificationEvent): VerificationStep {
  if (!isWay(standing.state, event.type)) return refuse('wrong-state');
  const go = (state: VerificationState, reason: DecisionReason | null = null): VerificationStep => ({
    ok: true,
    state,
    reason,
    decidedBy: standing.decidedBy,
  });

  switch (event.type) {
    case 'answer':
      // A refusal may come from a slip of the hand: saying it better reopens the case, until it has been looked at twice.
      if (standing.state !== 'rejected') return go(standing.state);
      return standing.appealed ? refuse('final') : go('needs-evidence');
    case 'submit':
      return go('submitted');
    case 'check':
      return go('checking');
    case 'outcome':
      return stepOutcome(standing, event, go);
    case 'secrets-lost':
      return go('needs-evidence', 'number-needed-again');
    case 'decide':
      return stepDecision(standing, event);
    case 'refer': {
      const refusal = findBar(standing, event.reviewer);
      return refusal
        ? refuse(refusal)
        : {
            ok: true,
            state: standing.state,
            reason: null,
            // Whoever was objected to stays out; where nobody was, whoever has looked now.
            decidedBy: standing.appealed ? (standing.decidedBy ?? event.reviewer) : event.reviewer,
          };
    }
    case 'appeal':
      return standing.appealed ? refuse('final') : go('appealed');
    case 'withdraw':
      return go('withdrawn', 'withdrawn-by-viewer');
    case 'expire':
      return go('expired');
    case 'renew':
      return go('submitted');
    case 'revoke':
      return go('revoked', event.reason);
  }
}

/** Names that came from outside are looked up as names, so that `constructor` is as unknown as any other. */
const isWay = (state: VerificationState, type: VerificationEvent['type']): boolean =>
  Object.hasOwn(ways, type) && ways[type].includes(state);

const refuse = (refusal: VerificationRefusal): VerificationStep => ({ ok: false, refusal });

function stepOutcome(
  { appealed, state }: VerificationStanding,
  { result, reason }: VerificationEvent & { type: 'outcome' },
  go: (state: VerificationState, reason?: DecisionReason | null) => VerificationStep,
): VerificationStep {
  switch (result) {
    case 'eligible':
      return go('verified', 'confirmed');
    case 'ineligible':
      // After an appeal a machine's "no" is for a person to weigh.
      return appealed ? go(state, reason) : go('rejected', reason ?? 'other');
    case 'insufficient':
      return go('needs-evidence', reason ?? 'other');
    case 'review':
      return go('checking');
    case 'unavailable':
      return go('checking', 'provider-silent');
    default:
      // Nothing that the types know: never a yes, and never a no.
      return refuse('wrong-state');
  }
}

/** Why this reviewer may not decide, if they may not. */
function findBar(
  { viewer, decidedBy, appealed, contested, state }: VerificationStanding,
  reviewer: string,
): VerificationRefusal | null {
  if (reviewer === viewer) return 'own-case';
  const needsAnother = appealed || contested || state === 'appealed';
  return needsAnother && reviewer === decidedBy ? 'same-reviewer' : null;
}

function stepDecision(
  standing: VerificationStanding,
  { decision, reason, reviewer }: VerificationEvent & { type: 'decide' },
): VerificationStep {
  const { decidedBy } = standing;
  const refusal = findBar(standing, reviewer);
  if (refusal) return refuse(refusal);
  if (
    !Object.hasOwn(reviewReasons, decision) ||
    !(reviewReasons[decision] as readonly DecisionReason[]).includes(reason)
  )
    return refuse('wrong-reason');
  switch (decision) {
    case 'verify':
      return { ok: true, state: 'verified', reason, decidedBy: reviewer };
    case 'reject':
      return { ok: true, state: 'rejected', reason, decidedBy: reviewer };
    case 'ask':
      // Asking decides nothing: who decided before is still the one who may not decide again.
      return { ok: true, state: 'needs-evidence', reason, decidedBy };
  }
}
