import type { LanguageTag } from '../core/films/Film.js';
import type { Problem } from '../core/gate/GateApi.js';
import { GateProblem } from './GateProblem.js';
import { joinSignals } from './joinSignals.js';

/** The part of `fetch` that is used; a mocked server stands behind the same. */
export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

export interface Wish {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the base: `/verifications`. */
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  /** Is to be done though the page is being left. */
  readonly keepalive?: boolean;
  /** What is kept open, as events are, has no time limit, and is given on as it comes. */
  readonly open?: boolean;
}

export interface RequestOptions {
  readonly base: string;
  readonly fetch: Fetch;
  readonly locale: LanguageTag | undefined;
  readonly timeoutMs: number;
}

export type Request = (wish: Wish) => Promise<Response>;

/**
 * Asks the gate; the answer is one it gave with success, and is here to its last byte: a line that goes dead in the middle of it is
 * no answer. Everything else is thrown as a `GateProblem`; an abort as it is.
 */
export function createRequest({ base, fetch, locale, timeoutMs }: RequestOptions): Request {
  return async ({ method, path, body, headers, signal, keepalive, open }) => {
    const limit = new AbortController();
    const timer = open ? undefined : setTimeout(() => limit.abort(), timeoutMs);
    try {
      const response = await fetch(`${base}${path}`, {
        method,
        credentials: 'same-origin',
        // What a gate answers is nobody's to keep.
        cache: 'no-store',
        headers: {
          accept: open ? 'text/event-stream' : 'application/json, application/problem+json',
          ...(locale ? { 'accept-language': locale } : {}),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(keepalive ? { keepalive } : {}),
        signal: joinSignals(signal, limit.signal),
      });
      if (response.ok) return open ? response : await readWhole(response);
      throw await readProblem(response, `${method} ${path}`);
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      if (error instanceof GateProblem && !limit.signal.aborted) throw error;
      if (limit.signal.aborted)
        throw new GateProblem('no-answer', `${method} ${path} had no answer in ${timeoutMs} ms.`, undefined, {
          cause: error,
        });
      throw new GateProblem('offline', `${method} ${path} did not reach the gate.`, undefined, {
        cause: error,
      });
    } finally {
      clearTimeout(timer);
      // It is over: nothing of it may go on listening to a signal that lives as long as the page.
      if (!open) limit.abort();
    }
  };
}

async function readWhole(response: Response): Promise<Response> {
  const body = await response.arrayBuffer();
  const { status, statusText, headers } = response;
  // A status that has no body takes none, not even an empty one.
  return new Response(body.byteLength > 0 ? body : null, { status, statusText, headers });
}

/** Reads what the gate answered, as JSON. */
export async function readJson<T>(response: Response, what: string): Promise<T> {
  try {
    return (await response.json()) as T;
  } catch (error) {
    throw new GateProblem('unreadable', `${what} was answered with something that is no JSON.`, undefined, {
      cause: error,
    });
  }
}

async function readProblem(response: Response, what: string): Promise<GateProblem> {
  const said: unknown = await response.json().catch(() => null);
  if (isProblemBody(said))
    return new GateProblem(said.code, `${what} was refused: ${said.code} (${response.status}).`, said);
  return new GateProblem('unreadable', `${what} was answered with ${response.status} and no problem+json.`);
}

const isProblemBody = (said: unknown): said is Problem =>
  typeof said === 'object' &&
  said !== null &&
  typeof (said as Partial<Problem>).code === 'string' &&
  typeof (said as Partial<Problem>).say === 'string';
