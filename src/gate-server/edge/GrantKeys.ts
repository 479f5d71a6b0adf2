/** Keys by their id. The first mints; all are accepted, so that a key can be changed while films play. */
export type GrantKeys = ReadonlyMap<string, CryptoKey>;

/**
 * Takes secrets by key id (`a-z`, `0-9`, at most 16): each at least 43 characters, as 32 random bytes have in base64url.
 * @throws Error where an id or a secret cannot be used.
 */
export async function importGrantKeys(secrets: Readonly<Record<string, string>>): Promise<GrantKeys> {
  const keys = new Map<string, CryptoKey>();
  for (const [id, secret] of Object.entries(secrets)) {
    if (!/^[a-z0-9]{1,16}$/.test(id) || secret.length < 43)
      throw new Error(
        `tingying: the grant key “${id}” cannot be used. So no film can be opened. Name it with a-z and 0-9, and give it 32 random bytes in base64url.`,
      );
    const algorithm = { name: 'HMAC', hash: 'SHA-256' };
    const bytes = new TextEncoder().encode(secret);
    keys.set(id, await crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign', 'verify']));
  }
  return keys;
}
