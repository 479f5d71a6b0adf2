import type { Patience } from '../../core/playback/Patience.js';
import type { Attached } from './Feature.js';

/** Engines nudge a film that hangs, and it creeps on by a frame: it flows only when it has come this far. Seconds. */
const FLOWS = 0.25;

/** Everything that can begin, end or prove a wait. */
const signs = [
  ...['play', 'pause', 'playing', 'waiting', 'stalled', 'loadstart', 'emptied', 'canplay', 'timeupdate'],
  ...['seeking', 'seeked', 'ended', 'error'],
];

/**
 * Tells when the viewer wants to play and nothing comes: `stalled` becomes true after `stallMs`, once, and false when
 * the film flows again. The running time is the witness, not the buffer: engines wait with a full buffer, too.
 */
export function followFlow({ port, store, signal }: Attached, { stallMs }: Pick<Patience, 'stallMs'>): void {
  const { element } = port;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastTime = element.currentTime;
  /** Where the film stood when the wait was told, or was sought to since. */
  let stalledAt = 0;

  const wants = () => port.wantsToPlay && !port.held && !element.ended && store.get().trouble?.stops !== true;
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const hasMoved = () =>
    element.currentTime !== lastTime &&
    (!store.get().stalled || element.currentTime > stalledAt + FLOWS) &&
    element.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA &&
    !element.seeking &&
    !port.loading;
  const look = () => {
    const moved = hasMoved();
    lastTime = element.currentTime;
    if (moved || !wants()) {
      stop();
      store.set({ stalled: false });
    }
    if (wants() && !store.get().stalled) timer ??= setTimeout(expire, stallMs);
  };
  const expire = () => {
    timer = undefined;
    // A page in the background is told late: what counts is whether the time has moved meanwhile.
    if (hasMoved()) look();
    else if (wants()) {
      stalledAt = element.currentTime;
      store.set({ stalled: true });
    }
  };

  element.addEventListener(
    'seeking',
    () => {
      if (Math.abs(element.currentTime - stalledAt) > FLOWS) stalledAt = element.currentTime;
    },
    { signal },
  );
  for (const sign of signs) element.addEventListener(sign, look, { signal });
  for (const event of ['wish', 'loading', 'started'] as const) port.on(event, look, signal);
  const unsubscribe = store.subscribe((now, before) => {
    if (now.trouble !== before.trouble) look();
  });
  signal.addEventListener('abort', () => {
    stop();
    unsubscribe();
  });
  // The viewer may be waiting already.
  look();
}
