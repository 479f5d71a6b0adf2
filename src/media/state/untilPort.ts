import type { MediaPort } from '../port/MediaPort.js';

const portEvents = ['started', 'audiotracks', 'wish'] as const;
const mediaEvents = ['loadeddata', 'seeked', 'playing'];

/** Waits until the port is so; rejects with an AbortError where nobody waits any more. */
export function untilPort(port: MediaPort, isSo: () => boolean, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    const look = () => {
      if (!isSo()) return;
      over.abort();
      resolve();
    };
    const end = () => {
      over.abort();
      reject(new DOMException('tingying: no longer waited for.', 'AbortError'));
    };
    if (signal.aborted) {
      end();
      return;
    }
    signal.addEventListener('abort', end, { signal: over.signal });
    for (const event of portEvents) port.on(event, look, over.signal);
    for (const event of mediaEvents) port.element.addEventListener(event, look, { signal: over.signal });
    look();
  });
}
