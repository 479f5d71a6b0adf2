/** How long one slice may take where nobody says how long the page is idle, in ms. */
const SLICE_MS = 6;

/**
 * Calls `step` again and again, a few milliseconds at a time, while the page is idle; `step` tells whether there is more.
 * Safari has no idle callbacks: there a slice comes after each turn of the event loop.
 */
export function fillWhenIdle(
  step: () => boolean,
  done: () => void,
  window: Window & typeof globalThis,
  signal: AbortSignal,
): { start(): void } {
  let waiting = false;
  const wait = () => {
    waiting = true;
    if (typeof window.requestIdleCallback === 'function')
      // A film that plays leaves little idle time; the reader does not wait for ever.
      window.requestIdleCallback((deadline) => slice(() => deadline.timeRemaining() > 1), { timeout: 200 });
    else window.setTimeout(() => slice(() => false), 0);
  };
  const slice = (isIdle: () => boolean) => {
    waiting = false;
    if (signal.aborted) return;
    const end = window.performance.now() + SLICE_MS;
    let more = step();
    while (more && (isIdle() || window.performance.now() < end)) more = step();
    if (more) wait();
    else done();
  };
  return {
    start() {
      if (!waiting) wait();
    },
  };
}
