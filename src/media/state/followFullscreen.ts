import { findFocused } from '../page/findFocused.js';
import type { Attached } from './Feature.js';
import { borrowEscape } from './borrowEscape.js';
import { inertRest } from './inertRest.js';

/** Fullscreen of the player, not of the video element, so that captions, controls and descriptions come along. */
export interface FullscreenCommands {
  /** Where the browser refuses, all stays as it is. */
  toggle(): void;
}

/**
 * One press of Escape closes a dialog, and only the next leaves full screen: Firefox and WebKit lend the page the key for that,
 * and take it back from a page that hangs where it is held down. Chromium lends it in a way of its own, see `borrowEscape`.
 * https://github.com/whatwg/fullscreen/pull/232
 */
const lendEscape: FullscreenOptions & { readonly keyboardLock: 'browser' } = { keyboardLock: 'browser' };

export function followFullscreen({ container, store, signal }: Attached): FullscreenCommands {
  const document = container.ownerDocument;
  const native = typeof container.requestFullscreen === 'function' && document.fullscreenEnabled;
  let restore: (() => void) | null = null;
  let opener: HTMLElement | null = null;

  const show = (active: boolean) => {
    if (active === store.get().fullscreen.active) return;
    if (active) {
      const revive = inertRest(document.body, container);
      const giveBack = native ? borrowEscape(document) : null;
      restore = () => {
        revive();
        giveBack?.();
      };
    } else {
      restore?.();
      restore = null;
      container.removeAttribute('data-inline-fullscreen');
    }
    store.set({ fullscreen: { availability: 'available', active } });
    // The browser drops focus to the body on some ways out; it goes back to where the viewer asked from.
    if (!active && opener && !container.contains(findFocused(container))) opener.focus();
  };

  // In a shadow root the document names its host.
  const isFull = () =>
    (container.getRootNode() as Partial<DocumentOrShadowRoot>).fullscreenElement === container;
  if (native) document.addEventListener('fullscreenchange', () => show(isFull()), { signal });
  // Where the layer stands in, and where the browser lends the key: else it leaves full screen by itself, unseen by the page.
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented || !store.get().fullscreen.active) return;
      // While a dialog is open Escape is the dialog's.
      if (container.querySelector('dialog:not([data-closing])')) return;
      event.preventDefault();
      if (native) void document.exitFullscreen().catch(() => undefined);
      else show(false);
    },
    { signal },
  );
  store.set({ fullscreen: { availability: 'available', active: false } });
  signal.addEventListener('abort', () => {
    restore?.();
    container.removeAttribute('data-inline-fullscreen');
    if (native && isFull()) void document.exitFullscreen().catch(() => undefined);
  });

  return {
    toggle() {
      const active = store.get().fullscreen.active;
      if (!active) {
        const focused = findFocused(container);
        opener = focused instanceof HTMLElement ? focused : null;
      }
      if (native) {
        const turned = active ? document.exitFullscreen() : container.requestFullscreen(lendEscape);
        turned.catch(() => undefined);
        return;
      }
      // No element fullscreen (iPhone): a layer over the page does the same, and keeps description and controls.
      if (!active) container.setAttribute('data-inline-fullscreen', '');
      show(!active);
    },
  };
}
