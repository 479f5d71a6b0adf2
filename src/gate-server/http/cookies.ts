/** The value of a cookie by its exact name; nothing where it is sent twice, for then somebody else may have set one. */
export function readCookie(request: Request, name: string): string | undefined {
  const found = (request.headers.get('cookie') ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`));
  return found.length === 1 ? found[0]?.slice(name.length + 1) : undefined;
}

/** `__Host-` binds it to this very host and to https; on plain http, which is loopback only, a browser would refuse that. */
export const sessionCookieName = (secure: boolean): string => (secure ? '__Host-gate' : 'gate');

export function writeSessionCookie(token: string, secure: boolean, maxAge: number): string {
  return [
    `${sessionCookieName(secure)}=${token}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    `Max-Age=${maxAge}`,
    ...(secure ? ['Secure'] : []),
  ].join('; ');
}
