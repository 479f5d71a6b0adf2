import type { MediaPort } from '../port/MediaPort.js';

/**
 * The running time, kept out of the state: it changes many times a second, and most parts do not care.
 * Who shows it writes it to the page directly.
 */
export interface Clock {
  /** Seconds. While other media takes the place of what played, the clock stands where that stood. */
  getTime(): number;
  subscribe(listener: (time: number) => void): () => void;
}

const ticks = ['timeupdate', 'seeking', 'seeked', 'durationchange', 'emptied', 'loadedmetadata'];

/** `tick` tells where the media is now, before it tells so itself: who comes back from a dialog to the slider hears where the film goes. */
export function createClock(): Clock & { tick(): void; attach(port: MediaPort, signal: AbortSignal): void } {
  const listeners = new Set<(time: number) => void>();
  let port: MediaPort | null = null;
  const getTime = () => port?.currentTime ?? 0;
  const tick = () => {
    const time = getTime();
    for (const listener of [...listeners]) listener(time);
  };
  return {
    getTime,
    tick,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    attach(media, signal) {
      port = media;
      for (const event of ticks) media.element.addEventListener(event, tick, { signal });
      media.on('started', tick, signal);
      signal.addEventListener('abort', () => {
        if (port === media) port = null;
      });
      tick();
    },
  };
}
