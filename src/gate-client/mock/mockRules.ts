import type { ProblemCode, ReviewDecision, VerificationView } from '../../core/gate/GateApi.js';
import type { VerificationState } from '../../core/gate/Verification.js';

interface Statuses {
  readonly closed: ReadonlySet<VerificationState>;
  readonly decided: Readonly<Record<ReviewDecision['decision'], VerificationState>>;
  /** Of a route, where it is not 200. */
  readonly success: Readonly<Record<string, number>>;
  readonly problem: Partial<Readonly<Record<ProblemCode, number>>>;
}

/** What follows from what, as the real gate has it. */
export const mockStatuses: Statuses = {
  closed: new Set(['verified', 'rejected', 'expired', 'revoked', 'withdrawn']),
  decided: { verify: 'verified', reject: 'rejected', ask: 'needs-evidence' },
  success: {
    'POST /verifications': 201,
    'POST /verifications/*/submit': 202,
    'POST /verifications/*/appeal': 202,
    'POST /verifications/*/renew': 202,
    'POST /play-sessions': 201,
    'POST /me/passkeys': 201,
    'POST /sessions/passkey': 201,
    'POST /attestations': 201,
  },
  problem: {
    'not-signed-in': 401,
    'not-entitled': 403,
    'entitlement-expired': 403,
    'not-allowed': 403,
    'cross-site': 403,
    'step-up-required': 403,
    'not-found': 404,
    'wrong-state': 409,
    'open-case-exists': 409,
    'too-many-plays': 409,
    replayed: 409,
    'play-ended': 410,
    'changed-meanwhile': 412,
    'invalid-input': 422,
    'consent-missing': 422,
    'rate-limited': 429,
    'film-window-closed': 451,
    'film-region-closed': 451,
    internal: 500,
    unavailable: 503,
    'provider-unavailable': 503,
  },
};

/** What a viewer can do with an application that stands so. */
export function listNext(one: Pick<VerificationView, 'state' | 'redirect'>): VerificationView['next'] {
  switch (one.state) {
    case 'draft':
    case 'needs-evidence':
      return one.redirect ? ['redirect', 'withdraw'] : ['answer', 'submit', 'withdraw'];
    case 'submitted':
    case 'checking':
    case 'appealed':
      return ['wait', 'withdraw'];
    case 'verified':
      return ['watch', 'withdraw'];
    case 'rejected':
    case 'revoked':
      return ['appeal'];
    case 'expired':
      return ['renew'];
    case 'withdrawn':
      return [];
  }
}
