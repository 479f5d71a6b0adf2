import { createHash } from 'node:crypto';

/**
 * Under what a viewer's wish is remembered (Idempotency-Key), so that it is carried out once though its answer was lost.
 * What the caller calls it is kept by nobody, and the same word of another viewer's, or for something else, is another wish.
 */
export const nameWish = (kind: 'start' | 'play' | 'attest', viewer: string, wish: string): string =>
  `${kind}:${createHash('sha256').update(`${viewer}\n${wish}`).digest('base64url')}`;
