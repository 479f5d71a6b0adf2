/** Whether the viewer wants to play, kept apart from what the media can do about it. */
export interface Wish {
  readonly wanted: boolean;
  want(wanted: boolean): void;
}

/**
 * Follows the viewer's wish from our own commands and from the element's events: a headset's button, the system and the
 * browser's own controls press on the element itself.
 */
export function createWish(
  element: HTMLMediaElement,
  signal: AbortSignal,
  onChange: (wanted: boolean) => void,
): Wish {
  let wanted = !element.paused;
  const want = (next: boolean) => {
    if (next === wanted) return;
    wanted = next;
    onChange(wanted);
  };
  // New media stands still at first, and failed media stands still for good: both without a `pause` event.
  // Events come late: the element may have been stopped or started again since, and that is told next.
  element.addEventListener(
    'play',
    () => {
      if (!element.paused) want(true);
    },
    { signal },
  );
  element.addEventListener(
    'pause',
    () => {
      if (element.paused && !element.error) want(false);
    },
    { signal },
  );
  return {
    get wanted() {
      return wanted;
    },
    want,
  };
}
