import type { Attached } from './Feature.js';

/** The viewer's speed. It is one of their preferences: set there, it is heard here. */
export function followRate({ port, preferences, signal }: Attached): void {
  port.playbackRate = preferences.get().rate;
  const unsubscribe = preferences.subscribe(({ rate }) => {
    if (port.playbackRate !== rate) port.playbackRate = rate;
  });
  signal.addEventListener('abort', unsubscribe);
}
