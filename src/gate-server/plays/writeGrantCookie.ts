import { grantCookie, maxGrantMs } from '../edge/index.js';

/**
 * The grant as a cookie, for players that fetch by themselves and cannot change an address: it goes to `/m/cookie/{film}/` and
 * nowhere else, no script reads it, and each renewal puts a new one in its place.
 * @param secure on https; a browser refuses such a cookie elsewhere
 */
export function writeGrantCookie(grant: string, film: string, base: string, secure: boolean): string {
  const parts = [
    `${grantCookie}=${grant}`,
    `Path=${base}/m/cookie/${film}/`,
    `Max-Age=${maxGrantMs / 1000}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
  ];
  return parts.join('; ');
}
