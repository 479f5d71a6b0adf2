const beatMs = 15_000;
/** Browsers connect again by themselves; a stream without end would keep a process from stopping. */
const longestMs = 10 * 60_000;

/** What is told: a value, its tag, and whether nothing comes after it. */
export type Told = { tag: string; value: unknown; last?: boolean };

/**
 * A value, told at once and again whenever it changes (server-sent events, HTML §9.2). `ask` looks, `null` ends the stream;
 * `untilChanged` waits until looking again is worth while, or it is told to stop. An event's id is the value's tag, so that who
 * reconnects is not told the same twice.
 */
export function serveEvents(
  request: Request,
  ask: () => Promise<Told | null>,
  untilChanged: (tag: string, signal: AbortSignal) => Promise<void>,
  stopped: AbortSignal,
): Response {
  const encoder = new TextEncoder();
  let heard = request.headers.get('last-event-id') ?? '';
  const life = new AbortController();
  const end = () => life.abort();
  for (const signal of [stopped, request.signal]) {
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
  }
  /** Until it has changed, a beat is due, or nobody listens any more. */
  const wait = async (tag: string) => {
    const pause = new AbortController();
    const go = () => pause.abort();
    const beat = setTimeout(go, beatMs);
    life.signal.addEventListener('abort', go, { once: true });
    try {
      if (!life.signal.aborted) await untilChanged(tag, pause.signal);
    } finally {
      clearTimeout(beat);
      life.signal.removeEventListener('abort', go);
    }
  };

  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const say = (text: string) => controller.enqueue(encoder.encode(text));
      const until = performance.now() + longestMs;
      try {
        say('retry: 2000\n\n');
        while (!life.signal.aborted && performance.now() < until) {
          const found = await ask();
          if (!found) break;
          if (found.tag !== heard) {
            heard = found.tag;
            say(`id: ${found.tag}\nevent: verification\ndata: ${JSON.stringify(found.value)}\n\n`);
          } else say(': still here\n\n');
          if (found.last) break;
          await wait(found.tag);
        }
      } catch {
        // The browser asks again; what is wrong is told there.
      } finally {
        for (const signal of [stopped, request.signal]) signal.removeEventListener('abort', end);
        try {
          controller.close();
        } catch {
          // The browser has gone.
        }
      }
    },
    cancel: end,
  });
  return new Response(stream, {
    headers: { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' },
  });
}
