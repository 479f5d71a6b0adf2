import type { MediaBody } from './MediaBody.js';
import { parseRange } from './parseRange.js';

/** Waits until so many bytes may go out; at once where nobody has to wait. */
export type Pace = (bytes: number) => Promise<void>;

/** Answers with a body or one range of it, or that the asker has it already. */
export function sendBody(request: Request, body: MediaBody, pace: Pace): Response {
  const { size, type, etag, kept } = body;
  const headers = new Headers({
    'accept-ranges': 'bytes',
    'content-type': type,
    etag,
    ...(kept
      ? { 'cache-control': 'private, no-cache', 'cdn-cache-control': 'max-age=86400' }
      : { 'cache-control': 'no-store' }),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  const tell = (status: number) => new Response(null, { status, headers });
  if (isKnown(request.headers.get('if-none-match'), etag)) {
    headers.delete('content-type');
    return tell(304);
  }
  const condition = request.headers.get('if-range');
  const asksPart = request.method === 'GET' && (condition === null || condition === etag);
  const range = asksPart ? parseRange(request.headers.get('range'), size) : null;
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${size}`);
    headers.set('cache-control', 'no-store');
    for (const name of ['content-type', 'etag', 'cdn-cache-control']) headers.delete(name);
    return tell(416);
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  headers.set('content-length', String(end - start + 1));
  if (range) headers.set('content-range', `bytes ${start}-${end}/${size}`);
  if (request.method === 'HEAD') return tell(200);
  return new Response(stream(body, start, end, pace), { status: range ? 206 : 200, headers });
}

const isKnown = (header: string | null, etag: string): boolean =>
  header !== null &&
  (header === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag));

function stream(body: MediaBody, start: number, end: number, pace: Pace): ReadableStream<Uint8Array> {
  const pieces = body.read(start, end);
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const piece = await pieces.next();
        if (piece.done === true) return controller.close();
        await pace(piece.value.length);
        controller.enqueue(piece.value);
      },
      async cancel() {
        await pieces.return();
      },
    },
    { highWaterMark: 0 },
  );
}
