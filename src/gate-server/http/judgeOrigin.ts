const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request may change something: one that a browser sends must come from the theatre's own pages.
 * Fetch metadata decides where it is there, `Origin` besides; a cookie without either is a browser that hides where it
 * comes from, and is refused. A program sends neither cookie nor origin.
 */
export function isFromHere(request: Request, origins: readonly string[]): boolean {
  if (safe.has(request.method)) return true;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = request.headers.get('origin');
  if (origin !== null) return origins.includes(origin);
  return site !== null || !request.headers.has('cookie');
}
