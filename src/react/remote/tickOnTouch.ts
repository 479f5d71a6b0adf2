import { readMore } from '../../core/preferences/morePreferences.js';
import type { Player } from '../../media/index.js';

/** Milliseconds: felt as a tick, and not as an alarm. */
const TICK_MS = 12;

/** A tick under the finger when a control is pressed, where the device has one; none for who wants less motion. */
export function tickOnTouch(player: Player, region: HTMLElement): () => void {
  const view = region.ownerDocument.defaultView;
  const tick = (event: MouseEvent) => {
    // A click by key, or by a screen reader's double tap, is a PointerEvent of no pointer: the screen reader ticks itself.
    const isTouch = (event as Partial<PointerEvent>).pointerType === 'touch';
    const isControl =
      event.target instanceof Element && event.target.closest('button, summary, label') !== null;
    if (!isTouch || !isControl || !readMore(player.preferences.get()).controls.haptics) return;
    if (view?.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const { vibrate } = (view?.navigator ?? {}) as { vibrate?: (ms: number) => boolean };
    if (typeof vibrate === 'function') vibrate.call(view?.navigator, TICK_MS);
  };
  region.addEventListener('click', tick, true);
  return () => region.removeEventListener('click', tick, true);
}
