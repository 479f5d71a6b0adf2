import { parseMediaPath } from '../../core/gate/parseMediaPath.js';
import { checkGrant } from './checkGrant.js';
import type { GrantKeys } from './GrantKeys.js';

export type EdgeOptions = {
  keys: GrantKeys;
  /** The prefix to which `/{film}/{file}` is added: the same address for every viewer, so that one copy serves all. */
  origin: string;
  /** Goes to the origin with every request as `tingying-origin`; it serves nobody who does not know it. */
  secret: string;
  /** The path before `/m/`, `/gate/v1` where it is left out. */
  base?: string;
  /** The site whose pages may read the media, where it is another origin than this: `https://theatre.example`. */
  site?: string;
  /** Milliseconds since 1970. */
  clock?: () => number;
  fetch?: (request: Request) => Promise<Response>;
};

export const grantCookie = 'tingying-grant';
const cookiePattern = new RegExp(`(?:^|; )${grantCookie}=([^;]*)`);
const passedOn = /^(range|if-range|if-none-match)$/;

/** Checks the grant of a request for media and asks the origin, without it, for the file. Whatever is not granted is not there. */
export async function edge(request: Request, options: EdgeOptions): Promise<Response> {
  const { keys, origin, secret, base = '/gate/v1', clock = Date.now, fetch = globalThis.fetch } = options;
  const { pathname } = new URL(request.url);
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const path = isRead && pathname.startsWith(base) ? parseMediaPath(pathname.slice(base.length)) : null;
  const cookie = cookiePattern.exec(request.headers.get('cookie') ?? '')?.[1];
  const grant = path?.grant === 'cookie' ? cookie : path?.grant;
  const granted = path && grant ? await checkGrant(keys, grant, path.film, clock()) : null;
  if (!path || !granted) return answer(404, options);

  const headers = new Headers({ 'tingying-origin': secret, 'tingying-play': granted.session });
  for (const [name, value] of request.headers) if (passedOn.test(name)) headers.set(name, value);
  // Not `error`, which Cloudflare's workers refuse: a redirect is followed nowhere, and is no file.
  const asked = { method: request.method, headers, signal: request.signal, redirect: 'manual' } as const;
  const file = new Request(`${origin}/${path.film}/${path.file}`, asked);
  const found = await fetch(file).catch(() => null);
  if (!found || found.status >= 500) return answer(503, options);
  if (!found.ok && found.status !== 304 && found.status !== 416) return answer(404, options);
  const isKept = found.status < 400 && path.extension !== 'key';
  return answer(found.status, options, found, isKept ? 'private, no-cache' : 'no-store');
}

/** What nobody may keep in common: no shared cache, no cookie, and no address with a grant in a Referer. */
function answer(status: number, { site }: EdgeOptions, found?: Response, cache = 'no-store'): Response {
  const headers = new Headers(found?.headers);
  for (const name of ['set-cookie', 'cdn-cache-control']) headers.delete(name);
  const own = {
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': cache,
  };
  const allowed = { 'access-control-allow-origin': site ?? '', 'access-control-allow-credentials': 'true' };
  const added = { ...own, ...(site && allowed), ...(status === 503 && { 'retry-after': '2' }) };
  for (const [name, value] of Object.entries(added)) headers.set(name, value);
  return new Response(found?.body ?? null, { status, headers });
}
