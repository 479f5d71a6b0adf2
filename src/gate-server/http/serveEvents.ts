const beatMs = 15_000;
const askMs = 1000;
/** Browsers connect again by themselves; a stream without end would keep a process from stopping. */
const longestMs = 10 * 60_000;

/**
 * A value, told at once and again whenever it changes (server-sent events, HTML §9.2). `ask` looks; `null` ends the stream.
 * An event's id is the value's tag, so that who reconnects is not told the same twice.
 */
export function serveEvents(
  request: Request,
  ask: () => Promise<{ tag: string; value: unknown; last?: boolean } | null>,
  stopped: AbortSignal,
): Response {
  const encoder = new TextEncoder();
  let heard = request.headers.get('last-event-id') ?? '';
  let done = false;
  let wake: (() => void) | undefined;
  const stop = () => {
    done = true;
    wake?.();
  };
  stopped.addEventListener('abort', stop, { once: true });
  request.signal.addEventListener('abort', stop, { once: true });

  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const say = (text: string) => controller.enqueue(encoder.encode(text));
      const until = performance.now() + longestMs;
      let beat = performance.now();
      try {
        say('retry: 2000\n\n');
        while (!done && performance.now() < until) {
          const found = await ask();
          if (!found) break;
          if (found.tag !== heard) {
            heard = found.tag;
            beat = performance.now();
            say(`id: ${found.tag}\nevent: verification\ndata: ${JSON.stringify(found.value)}\n\n`);
          } else if (performance.now() - beat > beatMs) {
            beat = performance.now();
            say(': still here\n\n');
          }
          if (found.last) break;
          await new Promise<void>((resolve) => {
            const timer = setTimeout(resolve, askMs);
            wake = () => {
              clearTimeout(timer);
              resolve();
            };
          });
        }
      } catch {
        // The browser asks again; what is wrong is told there.
      } finally {
        stopped.removeEventListener('abort', stop);
        try {
          controller.close();
        } catch {
          // The browser has gone.
        }
      }
    },
    cancel: stop,
  });
  return new Response(stream, {
    headers: { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' },
  });
}
