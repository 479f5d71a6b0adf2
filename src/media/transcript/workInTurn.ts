/** How long the page is kept from anything else, in ms. */
const SLICE_MS = 8;

/** Does long work in slices, with a turn of the page's own between two: keys, speech and the picture come first. Rejects when `signal` aborts. */
export async function workInTurn<T>(work: Generator<undefined, T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    signal.throwIfAborted();
    const end = performance.now() + SLICE_MS;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (performance.now() < end);
    await nextTurn();
  }
}

/** A message is a turn of its own and, unlike a timer, not made to wait. */
const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
