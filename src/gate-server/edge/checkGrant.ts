import type { GrantKeys } from './GrantKeys.js';
import { grantText } from './grantText.js';
import { maxGrantMs } from './mintGrant.js';

/** Every part has one spelling only: the last letter of 16 and of 32 bytes in base64url has bits that must be zero. */
const shape =
  /^([a-z0-9]{1,16})\.([A-Za-z0-9_-]{21}[AQgw])\.([1-9]\d{9})\.([A-Za-z0-9_-]{42}[AEIMQUYcgkosw048])$/;
const skewMs = 5_000;

/** The play session that a grant stands for, or null: forged, expired, too long a life, another film's, another key's. */
export async function checkGrant(
  keys: GrantKeys,
  grant: string,
  film: string,
  now: number,
): Promise<{ session: string; expiresAt: number } | null> {
  const [, id = '', session = '', seconds = '', signature = ''] = shape.exec(grant) ?? [];
  const key = keys.get(id);
  if (!key) return null;
  const letters = atob(signature.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(letters, (one) => one.charCodeAt(0));
  // `verify` compares in constant time.
  if (!(await crypto.subtle.verify('HMAC', key, bytes, grantText(id, film, session, seconds)))) return null;
  const expiresAt = Number(seconds) * 1000;
  return now <= expiresAt + skewMs && expiresAt <= now + maxGrantMs + skewMs ? { session, expiresAt } : null;
}
