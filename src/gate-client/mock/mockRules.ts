import type { ReviewDecision, VerificationView } from '../../core/gate/GateApi.js';
import type { VerificationState } from '../../core/gate/Verification.js';

interface Statuses {
  readonly decided: Readonly<Record<ReviewDecision['decision'], VerificationState>>;
  /** Of a route, where it is not 200. */
  readonly success: Readonly<Record<string, number>>;
}

/** What follows from what, as the real gate has it. */
export const mockStatuses: Statuses = {
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
    'POST /invitations': 201,
  },
};

/** What a viewer can do with an application that stands so. */
export function listNext(one: Pick<VerificationView, 'state' | 'redirect'>): VerificationView['next'] {
  if (one.redirect) return ['redirect', 'withdraw'];
  switch (one.state) {
    case 'draft':
    case 'needs-evidence':
      return ['answer', 'submit', 'withdraw'];
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
