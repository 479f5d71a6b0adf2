import { createHmac } from 'node:crypto';

/**
 * Stands for a viewer in the ledger of one year: the same for all that they were provided with in that year, another in the next,
 * and nobody's without the secret. Of a viewer who was deleted it can no longer be made.
 */
export function recipientTag(secret: string, year: number, viewer: string): string {
  const key = createHmac('sha256', secret).update(`tingying ledger recipients ${year}`).digest();
  return createHmac('sha256', key).update(viewer).digest('base64url').slice(0, 22);
}
