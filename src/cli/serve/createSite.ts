import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Scripts and styles of our own only; media from here and from memory; framed by nobody, sent nowhere. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  'upgrade-insecure-requests',
].join('; ');

export type Site = (request: Request) => Response;

/**
 * The theatre's page from a folder of built files. All of them are read at the start: what is not there then is not there, so
 * that no address leads out of the folder. A page without an ending is `index.html`, which shows what belongs there.
 */
export async function createSite(folder: string, { secure }: { secure: boolean }): Promise<Site> {
  const names = await readdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new Error(
      `tingying: the page’s folder ${folder} cannot be read, so there is nothing to show. Name a folder of built files with --site.`,
      { cause: error },
    );
  });
  const files = new Map<string, { body: Uint8Array<ArrayBuffer>; type: string; etag: string }>();
  for (const name of names) {
    const type = types[extname(name).toLowerCase()];
    if (type === undefined) continue;
    const body = new Uint8Array(await readFile(join(folder, name)));
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    files.set(`/${name.replaceAll(sep, '/')}`, { body, type, etag });
  }
  const page = files.get('/index.html');
  if (!page)
    throw new Error(
      `tingying: there is no index.html in ${folder}, so there is no page to show. Build the page first, or name another folder with --site.`,
    );

  return (request) => {
    const pathname = readPath(new URL(request.url));
    const headers = new Headers({
      'content-security-policy': secure ? policy : policy.replace('; upgrade-insecure-requests', ''),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'permissions-policy': 'camera=(), microphone=(), geolocation=()',
      'cross-origin-opener-policy': 'same-origin',
      ...(secure && { 'strict-transport-security': 'max-age=31536000' }),
    });
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      headers.set('allow', 'GET, HEAD');
      return new Response(null, { status: 405, headers });
    }
    const file = files.get(pathname) ?? (/\.\w+$/.test(pathname) ? undefined : page);
    if (!file) return new Response('Not found', { status: 404, headers });
    headers.set('etag', file.etag);
    // A built file's name changes with its content; a page's does not.
    const named = /[-.][\w-]{8,}\.(js|css|woff2)$/.test(pathname);
    headers.set('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache');
    if (request.headers.get('if-none-match') === file.etag)
      return new Response(null, { status: 304, headers });
    headers.set('content-type', file.type);
    headers.set('content-length', String(file.body.byteLength));
    return new Response(request.method === 'HEAD' ? null : file.body, { headers });
  };
}

/** Of a name with a space or in Chinese, the address has each byte in hexadecimal. What is none of that is looked up as it is. */
function readPath({ pathname }: URL): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
