import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';

/** What of Node's own request is looked at; Express' and Fastify's `raw` are such. */
export type NodeRequest = {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  /** Express keeps the whole path here when it is mounted under one. */
  readonly originalUrl?: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly socket: { readonly remoteAddress?: string | undefined; readonly encrypted?: boolean };
};
/** What of Node's own response is used. */
export type NodeResponse = {
  readonly headersSent: boolean;
  destroy(): unknown;
};

type Answer = (request: Request, from: { address?: string | undefined }) => Promise<Response>;

/**
 * A listener for Node's `http` and `https`, and for whatever passes on their request and response: Express, Fastify, Next's
 * custom server. The body must not have been read by others before.
 *
 *   createServer(toNodeListener(gate)).listen(4173);
 */
export function toNodeListener(answer: Answer): (request: NodeRequest, response: NodeResponse) => void {
  return (given, giving) => {
    const incoming = given as unknown as IncomingMessage & NodeRequest;
    const outgoing = giving as unknown as ServerResponse;
    const gone = new AbortController();
    outgoing.once('close', () => gone.abort());
    /** What nobody reads is let go by: unread it would stand before the next request of this connection for ever. */
    const drain = () => {
      incoming.removeAllListeners('data');
      incoming.resume();
    };
    const request = readRequest(incoming, gone.signal, drain);
    if (!request) {
      outgoing.writeHead(400, { connection: 'close' }).end();
      return;
    }
    answer(request, { address: incoming.socket.remoteAddress })
      .then((response) => writeResponse(response, outgoing))
      .catch(() => {
        // The viewer has gone in the middle of it, or the gate has failed where it never should.
        if (outgoing.headersSent) outgoing.destroy();
        else outgoing.writeHead(500, { 'cache-control': 'no-store' }).end();
      })
      .finally(() => {
        if (!incoming.complete) drain();
      });
  };
}

function readRequest(
  incoming: IncomingMessage & NodeRequest,
  signal: AbortSignal,
  drain: () => void,
): Request | null {
  const { method = 'GET', headers } = incoming;
  const scheme = incoming.socket.encrypted ? 'https' : 'http';
  const path = incoming.originalUrl ?? incoming.url ?? '/';
  try {
    // `//evil.example/` is a path here and not an address.
    const url = new URL(`${scheme}://${headers.host ?? 'localhost'}${path.startsWith('/') ? path : '/'}`);
    const read = new Headers();
    for (const [name, value] of Object.entries(headers))
      for (const one of [value].flat())
        if (one !== undefined && !name.startsWith(':')) read.append(name, one);
    const hasBody = method !== 'GET' && method !== 'HEAD';
    return new Request(url, {
      method,
      headers: read,
      signal,
      ...(hasBody && { body: readBody(incoming, drain) as unknown as BodyInit, duplex: 'half' }),
    });
  } catch {
    return null;
  }
}

/** The body as it comes. Whoever has read enough of it has an answer to give yet, so the connection stays. */
function readBody(incoming: IncomingMessage, drain: () => void): ReadableStream<Uint8Array> {
  const pieces = (Readable.toWeb(incoming) as ReadableStream<Uint8Array>).getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const piece = await pieces.read();
        if (piece.done) controller.close();
        else controller.enqueue(piece.value);
      },
      // Node's own would destroy the connection, and the answer with it.
      cancel: drain,
    },
    { highWaterMark: 0 },
  );
}

async function writeResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  const headers = Object.fromEntries(response.headers);
  const cookies = response.headers.getSetCookie();
  outgoing.writeHead(response.status, { ...headers, ...(cookies.length > 0 && { 'set-cookie': cookies }) });
  if (!response.body) {
    outgoing.end();
    return;
  }
  await pipeline(Readable.fromWeb(response.body as unknown as NodeStream), outgoing);
}
