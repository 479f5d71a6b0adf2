import type { Clock } from '../../Clock.js';
import { createBreaker } from './createBreaker.js';
import { RedirectError } from './createPinnedFetch.js';
import type { UpstreamAnswer, UpstreamFault } from './UpstreamAnswer.js';
import { readLimited } from './readLimited.js';
import type { UpstreamFetch } from './UpstreamFetch.js';

export type UpstreamOptions = {
  url: URL;
  fetch: UpstreamFetch;
  clock: Clock;
  /** For everything together: name, connection, first byte, last byte. 8 s. */
  timeoutMs?: number;
  /** 64 KiB. */
  maxBytes?: number;
  /** How many may be asked at once; 8. */
  atOnce?: number;
};

export type Question<T> = {
  headers: Record<string, string>;
  body: string;
  /** What the contract says, and nothing beyond it: null where it is anything else. */
  parse: (json: unknown) => { value: T; dropped: number } | null;
  signal: AbortSignal;
};

export type AskUpstream = <T>(question: Question<T>) => Promise<UpstreamAnswer<T>>;

/**
 * Asks an upstream over HTTP, by POST and JSON, and believes nothing of what comes: within a time and a size, no redirect,
 * JSON by its own account and in fact, as the contract has it. Whatever else comes is no answer. It never throws, and what it
 * returns holds nothing of the question.
 */
export function createAskUpstream({
  url,
  fetch,
  clock,
  timeoutMs = 8000,
  maxBytes = 65_536,
  atOnce = 8,
}: UpstreamOptions): AskUpstream {
  const breaker = createBreaker(clock);
  let asking = 0;

  return async ({ headers, body, parse, signal }) => {
    if (signal.aborted) return none('given-up');
    if (asking >= atOnce) return none('busy', 5000);
    const rest = breaker.rest();
    if (rest > 0) return none('resting', rest);

    asking += 1;
    const ending = new AbortController();
    const timer = setTimeout(() => ending.abort('too-slow'), timeoutMs);
    const giveUp = () => ending.abort('given-up');
    signal.addEventListener('abort', giveUp, { once: true });
    try {
      const answer = await Promise.race([ask().catch(() => none('unreachable')), whenAborted(ending.signal)]);
      if (answer.answered || answer.fault !== 'given-up') breaker.report(answer.answered);
      return answer;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
      ending.abort('given-up');
      asking -= 1;
    }

    async function ask() {
      const response = await fetch(url.href, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
        body,
        redirect: 'error',
        signal: ending.signal,
      }).catch((error: unknown) => (error instanceof RedirectError ? 'redirect' : 'unreachable'));
      if (typeof response === 'string') return none(response);
      const text = await readText(response);
      if (typeof text !== 'string') return text;
      const json = parseJson(text);
      if (json === undefined) return none('not-json');
      const parsed = parse(json);
      return parsed ? { answered: true as const, ...parsed } : none('schema');
    }
  };

  async function readText(response: Response): Promise<string | Unanswered> {
    const refuse = (fault: UpstreamFault, retryAfterMs?: number) => {
      response.body?.cancel().catch(() => undefined);
      return none(fault, retryAfterMs);
    };
    if (response.redirected || response.type === 'opaqueredirect') return refuse('redirect');
    if (response.status >= 300 && response.status < 400) return refuse('redirect');
    if (response.status !== 200) return refuse('status', readRetryAfter(response));
    if (!isJson(response.headers.get('content-type'))) return refuse('type');
    if (!/^(identity)?$/i.test(response.headers.get('content-encoding') ?? '')) return refuse('type');
    const bytes = await readLimited(response, maxBytes);
    return bytes ? decode(bytes) : none('too-large');
  }
}

function decode(bytes: Uint8Array): string | Unanswered {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return none('not-json');
  }
}

type Unanswered = Extract<UpstreamAnswer<never>, { answered: false }>;

const none = (fault: UpstreamFault, retryAfterMs?: number): Unanswered => ({
  answered: false,
  fault,
  ...(retryAfterMs !== undefined && { retryAfterMs }),
});

const whenAborted = (signal: AbortSignal): Promise<Unanswered> =>
  new Promise((done) => {
    const end = () => done(none(signal.reason === 'too-slow' ? 'too-slow' : 'given-up'));
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });

const isJson = (type: string | null): boolean =>
  /^application\/(?:[\w.+-]+\+)?json\s*(?:;\s*charset="?utf-8"?\s*)?$/i.test(type ?? '');

/** Seconds only (RFC 9110, 10.2.3), and within a day: an upstream does not put a viewer off for years. */
function readRetryAfter(response: Response): number | undefined {
  const seconds = response.headers.get('retry-after');
  return seconds && /^\d{1,5}$/.test(seconds) ? Math.min(Number(seconds), 86_400) * 1000 : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
