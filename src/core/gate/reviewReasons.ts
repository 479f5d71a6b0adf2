import type { ReviewDecision } from './GateApi.js';
import type { DecisionReason } from './Verification.js';

/** The closed list of what a reviewer may say with each decision. */
export const reviewReasons = {
  verify: ['confirmed'],
  reject: [
    'not-found',
    'does-not-match',
    'not-eligible',
    'certificate-expired',
    'evidence-unreadable',
    'call-back-unanswered',
    'fraud',
    'other',
  ],
  ask: ['evidence-unreadable', 'call-back-unanswered', 'number-needed-again', 'other'],
} as const satisfies Record<ReviewDecision['decision'], readonly DecisionReason[]>;

/** Why what was granted may be taken back. */
export const revocationReasons = [
  'fraud',
  'not-eligible',
  'does-not-match',
  'other',
] as const satisfies readonly DecisionReason[];
