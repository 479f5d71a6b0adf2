import type { OnRequest, RequestKind } from '../port/MediaPort.js';
import { decodeTimedText, type TimedText } from './decodeTimedText.js';

/** A timed-text file could not be had. `status` is an HTTP status, 0 where there was no answer. */
export class TimedTextError extends Error {
  constructor(
    readonly status: number,
    url: string,
  ) {
    super(
      `tingying: the timed text at ${url} could not be loaded (${status === 0 ? 'no answer' : `status ${String(status)}`}). ` +
        'The film goes on without it. Check the address, and that the server allows this page to read it (CORS).',
    );
    this.name = 'TimedTextError';
  }
}

export interface TimedTextRequest {
  readonly kind: RequestKind;
  readonly onRequest: OnRequest | null;
  /** The waits before it is asked for again, in ms. */
  readonly retryMs: readonly number[];
  readonly signal: AbortSignal;
}

/**
 * Fetches a WebVTT file through the site's request hook, so that a token goes with it, as a `<track src>` could not.
 * Tries again where the network failed, not where the server answered no. Throws TimedTextError, or AbortError.
 */
export async function fetchTimedText(
  url: string,
  { kind, onRequest, retryMs, signal }: TimedTextRequest,
): Promise<TimedText> {
  for (let attempt = 0; ; attempt++) {
    const changed = onRequest?.(kind, url, {}) ?? {};
    let status = 0;
    try {
      const response = await fetch(changed.url ?? url, {
        signal,
        ...(changed.headers ? { headers: changed.headers } : {}),
      });
      if (response.ok) return decodeTimedText(await response.arrayBuffer());
      status = response.status;
    } catch (error) {
      if (signal.aborted) throw error;
    }
    const again = retryMs[attempt];
    if ((status !== 0 && status < 500) || again === undefined) throw new TimedTextError(status, url);
    await wait(again, signal);
  }
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      reject(new DOMException('tingying: the text is no longer wanted.', 'AbortError'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', end);
      resolve();
    }, ms);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}
