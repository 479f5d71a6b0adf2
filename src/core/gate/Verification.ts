/**
 * Where an application to enter the theatre stands.
 *
 * ```text
 * draft → submitted → checking ─┬→ verified ──(valid until)→ expired ──(renew)→ submitted
 *                               ├→ needs-evidence → submitted
 *                               ├→ rejected → appealed ─┬→ verified
 *                               │                       ├→ needs-evidence (asked for more)
 *                               │                       └→ rejected (final: another reviewer decided)
 *                               └→ (upstream silent: stays checking)
 * rejected ──(said better)→ needs-evidence
 * verified ──(renewed in time; what was granted goes on meanwhile)→ submitted
 * verified ──(two negative answers, the certificate's owner, or two reviewers)→ revoked → appealed
 * any but withdrawn → withdrawn
 * ```
 */
export const verificationStates = [
  'draft',
  'submitted',
  'checking',
  'needs-evidence',
  'verified',
  'rejected',
  'appealed',
  'expired',
  'revoked',
  'withdrawn',
] as const;
export type VerificationState = (typeof verificationStates)[number];

/** Under way: a viewer has one such application at a time, and the store's index `verification_open` holds it to that. */
export const openStates: readonly VerificationState[] = [
  'draft',
  'submitted',
  'checking',
  'needs-evidence',
  'appealed',
];

/** How a viewer's right is proved. Each is a way without a camera; `human` is always offered. */
export type ProviderKind = 'registry' | 'oidc' | 'attestation' | 'human';

/** From the narrowest to the widest: a film for one of them is for all before it too. */
export const eligibilities = ['visual', 'print-disability', 'other-disability'] as const;
/** Whom a film is for. It is never written into a token, an URL or a log. */
export type Eligibility = (typeof eligibilities)[number];

/** How sure a verification is: 1 said by the viewer … 4 cryptographic proof from the state. */
export type AssuranceLevel = 1 | 2 | 3 | 4;

/** Why an application stands where it stands; each has its sentence in the words of the gate. */
export const decisionReasons = [
  'confirmed',
  'not-found',
  'does-not-match',
  'not-eligible',
  'certificate-expired',
  'certificate-claimed',
  'number-needed-again',
  'code-unknown',
  'code-expired',
  'evidence-unreadable',
  'call-back-unanswered',
  'provider-silent',
  'sign-in-cancelled',
  'taken-back-by-owner',
  'fraud',
  'withdrawn-by-viewer',
  'other',
] as const;
export type DecisionReason = (typeof decisionReasons)[number];

/** What happened to a viewer's certificate by somebody else's doing; each has its sentence, which says nothing of them. */
export const noticeCodes = ['certificate-tried-by-another', 'certificate-taken-back'] as const;
export type NoticeCode = (typeof noticeCodes)[number];
