/**
 * Headers of every answer of the gate. It answers data, never a page: nothing of it may be run, framed, kept or guessed at.
 * Media say themselves how long they may be kept.
 */
export function setSecurityHeaders(headers: Headers, secure: boolean): void {
  const unlessSet = (name: string, value: string) => {
    if (!headers.has(name)) headers.set(name, value);
  };
  unlessSet('cache-control', 'private, no-store');
  unlessSet(
    'content-security-policy',
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; sandbox",
  );
  unlessSet('x-content-type-options', 'nosniff');
  unlessSet('x-frame-options', 'DENY');
  unlessSet('referrer-policy', 'no-referrer');
  unlessSet('cross-origin-resource-policy', 'same-origin');
  unlessSet('permissions-policy', 'camera=(), microphone=(), geolocation=()');
  if (secure) unlessSet('strict-transport-security', 'max-age=31536000');
}
