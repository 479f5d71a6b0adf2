import type { VerificationView } from '../core/gate/GateApi.js';
import type { GateClient } from './createGateClient.js';
import { isProblem } from './GateProblem.js';
import { readEvents } from './readEvents.js';
import { waitFor } from './waitFor.js';

export interface WatchOptions {
  /** Ends the watching; nothing more is asked. */
  readonly signal?: AbortSignal;
  /** How long it is until the next question, where events do not come: the first, doubled each time up to the last. */
  readonly pollMs?: readonly [first: number, last: number];
  /** Waits; a test brings its own. */
  readonly wait?: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/**
 * Where an application stands, now and after every change, until nobody but the viewer can change it: the answer has come,
 * or it is their turn. By the server's events; where they do not come, by asking again, less and less often. Trouble on the
 * way is not told: it is asked again. A no that asking again cannot change (signed out, not there) is thrown.
 *
 *   for await (const view of watchVerification(client, id, { signal })) show(view);
 */
export async function* watchVerification(
  client: Pick<GateClient, 'requestVerification' | 'openEvents'>,
  id: string,
  { signal, pollMs: [first, last] = [2000, 30_000], wait = waitFor }: WatchOptions = {},
): AsyncGenerator<VerificationView, void, void> {
  let told = -1;
  let pause = first;
  let events = true;
  const isNews = (view: VerificationView) => view.version > told;

  while (!signal?.aborted) {
    try {
      const view = await client.requestVerification(id, { signal });
      if (isNews(view)) {
        told = view.version;
        pause = first;
        yield view;
      }
      if (isOver(view)) return;
      if (events) {
        for await (const next of readViews(client, id, signal)) {
          pause = first;
          if (!isNews(next)) continue;
          told = next.version;
          yield next;
          if (isOver(next)) return;
        }
      }
    } catch (error) {
      if (signal?.aborted) return;
      if (isProblem(error, 'not-found', 'not-signed-in', 'not-allowed')) throw error;
      // No events here: an old server, a proxy that holds them back, a mocked one.
      if (error instanceof NoEvents) events = false;
      else if (!isProblem(error)) throw error;
      else pause = Math.max(pause, (error.retryAfter ?? 0) * 1000);
    }
    await wait(pause, signal).catch(() => undefined);
    pause = Math.min(last, pause * 2);
  }
}

/** Nothing more comes by itself. */
const isOver = ({ next }: VerificationView): boolean => !next.includes('wait');

class NoEvents extends Error {}

async function* readViews(
  client: Pick<GateClient, 'openEvents'>,
  id: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<VerificationView, void, void> {
  let response: Response;
  try {
    response = await client.openEvents(id, { signal });
  } catch (error) {
    throw isProblem(error, 'unreadable', 'not-found', 'method-not-allowed', 'unavailable')
      ? new NoEvents()
      : error;
  }
  if (!response.body || !/^text\/event-stream\b/.test(response.headers.get('content-type') ?? ''))
    throw new NoEvents();
  for await (const data of readEvents(response.body)) {
    const view = readView(data);
    if (view?.id === id) yield view;
  }
}

function readView(data: string): VerificationView | null {
  try {
    const view = JSON.parse(data) as Partial<VerificationView> | null;
    return typeof view?.version === 'number' && Array.isArray(view.next) ? (view as VerificationView) : null;
  } catch {
    return null;
  }
}
