import type { GrantKeys } from './GrantKeys.js';
import { grantText, toBase64Url } from './grantText.js';

/** No grant lives longer: what is taken away is gone everywhere after so long. */
export const maxGrantMs = 300_000;

/**
 * Makes a grant: one film, one play session (16 bytes in base64url), `key.session.expiry.signature`. It says nothing of the viewer.
 * @param now milliseconds since 1970
 */
export async function mintGrant(
  keys: GrantKeys,
  { film, session, lifeMs = maxGrantMs }: { film: string; session: string; lifeMs?: number },
  now: number,
): Promise<{ grant: string; expiresAt: number }> {
  const [first] = keys;
  if (!first || lifeMs > maxGrantMs)
    throw new Error(
      'tingying: a grant needs a key and lives at most 300 s. So no film can be opened. Give importGrantKeys a secret, and lifeMs at most 300,000.',
    );
  const seconds = Math.floor((now + lifeMs) / 1000);
  const signature = await crypto.subtle.sign('HMAC', first[1], grantText(first[0], film, session, seconds));
  const grant = `${first[0]}.${session}.${seconds}.${toBase64Url(signature)}`;
  return { grant, expiresAt: seconds * 1000 };
}
