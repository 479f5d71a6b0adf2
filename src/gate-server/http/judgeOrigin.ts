const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request may change something: one that a browser sends must come from the theatre's own pages.
 * Fetch metadata decides where it is there, `Origin` besides: every browser sends that with an unsafe method, `null` where it
 * hides where it comes from (Fetch §3.2). Who sends neither is a program, and no page can make a program send its cookie.
 */
export function isFromHere(request: Request, origins: readonly string[]): boolean {
  if (safe.has(request.method)) return true;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = request.headers.get('origin');
  return origin === null || origins.includes(origin);
}
