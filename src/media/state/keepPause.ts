import type { Attached } from './Feature.js';

/** How long after a seek WebKitGTK may start a film by itself. */
const AFTER_SEEK_MS = 1000;

/**
 * WebKitGTK starts a film by itself that was paused in a seek or as it ended. That is nobody's wish: it is paused again before
 * anybody hears of it.
 */
export function keepPause({ port, signal }: Pick<Attached, 'port' | 'signal'>): void {
  const { element } = port;
  /** Events come late: until a seek's end is told, it is not over. */
  let soughtAt = -Infinity;
  let pausedBySeek = false;
  const isBySeek = () => element.seeking || Date.now() - soughtAt < AFTER_SEEK_MS;
  const listen = (event: string, listener: (event: Event) => void) =>
    element.addEventListener(event, listener, { capture: true, signal });
  listen('seeking', () => (soughtAt = Infinity));
  listen('seeked', () => (soughtAt = Date.now()));
  listen('emptied', () => {
    soughtAt = -Infinity;
    pausedBySeek = false;
  });
  listen('pause', () => (pausedBySeek = isBySeek()));
  listen('play', (event) => {
    if (!pausedBySeek || port.wantsToPlay || !isBySeek()) return;
    event.stopImmediatePropagation();
    element.pause();
  });
}
