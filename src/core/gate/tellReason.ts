import type { DecisionReason } from './Verification.js';

/** Whoever asks with somebody else's certificate may not learn which of these it was: each would say something about its owner. */
const alike: readonly DecisionReason[] = ['not-found', 'does-not-match', 'certificate-claimed'];

/** These three are one answer, in state, in words and in the time that it takes. */
export const isAlike = (reason: DecisionReason): boolean => alike.includes(reason);

/** The reason as the viewer hears it. A reviewer sees the true one. */
export const tellReason = (reason: DecisionReason): DecisionReason =>
  isAlike(reason) ? 'does-not-match' : reason;
