/** A JSON answer. It is private and is not kept (see `setSecurityHeaders`). */
export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

export const empty = (status = 204): Response => new Response(null, { status });

/** JSON with an ETag (RFC 9110 §8.8.3); 304 where the caller has it already. */
export function tagged(
  request: Request,
  body: unknown,
  tag: string,
  status = 200,
  headers: Record<string, string> = {},
): Response {
  const etag = `"${tag}"`;
  const seen = (request.headers.get('if-none-match') ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''));
  if (
    status === 200 &&
    (request.method === 'GET' || request.method === 'HEAD') &&
    (seen.includes(etag) || seen.includes('*'))
  )
    return new Response(null, { status: 304, headers: { etag } });
  return json(body, status, { etag, ...headers });
}

/** The version that a caller says to have seen (If-Match: `"3"`); nothing where it says none, or any. */
export function seenVersion(request: Request): number | undefined {
  const given = request.headers.get('if-match')?.trim();
  if (given === undefined || given === '*') return undefined;
  const read = /^"(\d{1,9})"$/.exec(given)?.[1];
  // What is not one of our tags matches nothing.
  return read === undefined ? -1 : Number(read);
}
