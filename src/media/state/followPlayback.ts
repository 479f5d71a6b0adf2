import type { Attached } from './Feature.js';

/** Playing, paused, ended, seeking, length and speed, as the media says them. */
export function followPlayback({ port, store, film, signal }: Attached): void {
  const { element } = port;
  const listen = (events: readonly string[], listener: () => void) => {
    for (const event of events) element.addEventListener(event, listener, { signal });
  };
  const read = () => {
    const { duration } = port;
    store.set({
      // What failed plays no longer, though nobody paused it: Play is what helps then.
      paused: store.get().trouble?.stops === true || port.paused,
      ended: element.ended,
      seeking: element.seeking,
      rate: element.playbackRate,
      // While other media is on its way, the length of the one before is nearer the truth than none.
      duration:
        duration > 0
          ? duration === Infinity
            ? null
            : duration
          : (store.get().duration ?? film.duration ?? null),
    });
  };
  listen(
    ['play', 'pause', 'ended', 'seeking', 'seeked', 'ratechange', 'durationchange', 'emptied', 'playing'],
    read,
  );
  port.on('loading', () => store.set({ phase: 'loading' }), signal);
  const readPhase = () => {
    if (!port.loading && element.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA)
      store.set({ phase: 'ready' });
  };
  listen(['loadeddata', 'canplay', 'playing'], readPhase);
  port.on('started', readPhase, signal);
  for (const event of ['wish', 'loading', 'started'] as const) port.on(event, read, signal);
  port.on(
    'settled',
    (time) => {
      read();
      const { count, told } = store.get().settled;
      store.set({ settled: { time, count: count + 1, told } });
    },
    signal,
  );
  const unsubscribe = store.subscribe((now, before) => {
    if (now.trouble !== before.trouble) read();
  });
  signal.addEventListener('abort', unsubscribe);
  read();
}
