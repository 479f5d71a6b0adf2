import type { Attached } from './Feature.js';
import { inertRest } from './inertRest.js';

/** Fullscreen of the player, not of the video element, so that captions, controls and descriptions come along. */
export interface FullscreenCommands {
  toggle(): Promise<void>;
}

export function followFullscreen({ container, store, signal }: Attached): FullscreenCommands {
  const document = container.ownerDocument;
  const native = typeof container.requestFullscreen === 'function' && document.fullscreenEnabled;
  let restore: (() => void) | null = null;
  let opener: HTMLElement | null = null;

  const show = (active: boolean) => {
    if (active === store.get().fullscreen.active) return;
    if (active) {
      restore = inertRest(document.body, container);
    } else {
      restore?.();
      restore = null;
      container.removeAttribute('data-inline-fullscreen');
    }
    store.set({ fullscreen: { availability: 'available', active } });
    // The browser drops focus to the body on some ways out; it goes back to where the viewer asked from.
    if (!active && opener && !container.contains(document.activeElement)) opener.focus();
  };

  if (native) {
    document.addEventListener('fullscreenchange', () => show(document.fullscreenElement === container), {
      signal,
    });
  } else {
    // No element fullscreen (iPhone): a layer over the page does the same, and keeps description and controls.
    container.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || !store.get().fullscreen.active) return;
        // In a dialog Escape is the dialog's.
        if (event.target instanceof Element && event.target.closest('dialog')) return;
        event.preventDefault();
        show(false);
      },
      { signal },
    );
  }
  store.set({ fullscreen: { availability: 'available', active: false } });
  signal.addEventListener('abort', () => {
    restore?.();
    container.removeAttribute('data-inline-fullscreen');
    if (native && document.fullscreenElement === container)
      void document.exitFullscreen().catch(() => undefined);
  });

  return {
    async toggle() {
      const active = store.get().fullscreen.active;
      if (!active) opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      if (native) {
        await (active ? document.exitFullscreen() : container.requestFullscreen());
        return;
      }
      if (!active) container.setAttribute('data-inline-fullscreen', '');
      show(!active);
    },
  };
}
