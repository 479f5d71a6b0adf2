/** Whether the viewer wants to play, kept apart from what the media can do about it. */
export interface Wish {
  readonly wanted: boolean;
  want(wanted: boolean): void;
  /** The viewer's pause. */
  stop(): void;
  /** Stops the element; the pause that it tells later is ours, not the viewer's. */
  stopUnasked(): void;
}

/**
 * Follows the viewer's wish from our own commands and from the element's events: a headset's button, the system and the
 * browser's own controls press on the element itself.
 */
export function createWish(
  element: HTMLMediaElement,
  signal: AbortSignal,
  isHeld: () => boolean,
  onChange: (wanted: boolean) => void,
): Wish {
  let wanted = !element.paused;
  /** Pauses of ours that the element has yet to tell: it tells each a moment later, and none once other media has come. */
  let unasked = 0;
  const want = (next: boolean) => {
    // Wanting it again while the film is held is news: the viewer does not want to wait.
    if (next === wanted && !(next && isHeld())) return;
    wanted = next;
    onChange(wanted);
  };
  const listen = (event: string, listener: () => void) =>
    element.addEventListener(event, listener, { signal });
  // New media stands still at first, and failed media stands still for good: both without a `pause` event.
  // Events come late: the element may have been stopped or started again since, and that is told next.
  listen('play', () => {
    if (!element.paused) want(true);
  });
  listen('emptied', () => (unasked = 0));
  listen('pause', () => {
    if (unasked > 0) unasked--;
    else if (element.paused && !element.error) want(false);
  });
  return {
    get wanted() {
      return wanted;
    },
    want,
    stop() {
      want(false);
      element.pause();
    },
    stopUnasked() {
      if (element.paused) return;
      unasked++;
      element.pause();
    },
  };
}
