/**
 * Whether a token has exactly one spelling and brings no key of its own: canonical base64url in three parts, and none of the
 * header's `jwk`, `jku`, `x5c`, `x5u`, `crit` (RFC 7515, 4.1). Signatures are checked elsewhere; this is before.
 */
export function isPlainToken(token: string): boolean {
  const parts = token.split('.');
  if (parts.length !== 3 || !parts.every(isCanonical)) return false;
  try {
    const header = JSON.parse(Buffer.from(parts[0] ?? '', 'base64url').toString()) as unknown;
    return (
      typeof header === 'object' &&
      header !== null &&
      !['jwk', 'jku', 'x5c', 'x5u', 'crit'].some((name) => Object.hasOwn(header, name))
    );
  } catch {
    return false;
  }
}

const isCanonical = (part: string): boolean =>
  part !== '' && Buffer.from(part, 'base64url').toString('base64url') === part;
