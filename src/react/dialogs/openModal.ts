import { findFocused, inertRest } from '../../media/index.js';
import { followBackGesture } from './followBackGesture.js';
import { LINGER_MS } from './linger.js';

export interface ModalOptions {
  /** What stays alive beside the dialog: the regions that speak. */
  readonly heard: readonly Element[];
  /** The viewer wants it closed, from outside the dialog: Escape where nothing has focus, a device's way back. */
  readonly onClose: () => void;
}

/** Where the focus goes back to. */
const openers = new WeakMap<HTMLDialogElement, HTMLElement>();

/** What an open dialog gives the focus back to, and what is heard with it. */
export const openerOf = (dialog: HTMLDialogElement): HTMLElement | null => openers.get(dialog) ?? null;

/** What undoes the last closing of a dialog that still lies unseen. */
const lying = new WeakMap<HTMLDialogElement, () => void>();

/**
 * Shows a dialog over everything, with the focus inside and the rest of the page inert. Not by `showModal()`: that takes
 * the opener out of the accessibility tree in the same breath, so that a screen reader may open it in silence, and the
 * live regions with it, so that nothing could be announced while it stands.
 *
 * Returns what closes it: the focus goes back to the opener, and the dialog lies unseen until it is taken from the page.
 */
export function openModal(dialog: HTMLDialogElement, { heard, onClose }: ModalOptions): () => void {
  const { ownerDocument: document } = dialog;
  const { body } = document;
  const life = new AbortController();
  lying.get(dialog)?.();
  const opener = findOpener(dialog);
  if (opener) openers.set(dialog, opener);
  show(dialog);
  findFirst(dialog)?.focus();

  let revive = inertRest(body, dialog, ...(opener ? [opener] : []), ...heard);
  const release = opener ? takeFromTab(opener) : null;
  const leaveOpener = () => {
    release?.();
    const wider = inertRest(body, dialog, ...heard);
    revive();
    revive = wider;
  };
  const timer = setTimeout(leaveOpener, LINGER_MS);
  document.addEventListener(
    'keydown',
    (event) => {
      const inside = event.target instanceof Node && dialog.contains(event.target);
      if (event.key === 'Escape' && !event.defaultPrevented && !inside) onClose();
    },
    { signal: life.signal },
  );
  followBackGesture(document, onClose, life.signal);

  return () => {
    life.abort();
    clearTimeout(timer);
    release?.();
    revive();
    layDown(dialog);
    openers.delete(dialog);
    opener?.focus();
  };
}

function findOpener(dialog: HTMLDialogElement): HTMLElement | null {
  const focused = findFocused(dialog);
  return focused instanceof HTMLElement && focused !== dialog.ownerDocument.body ? focused : null;
}

/** What the dialog is for, or what is chosen now, tells the most; else the first thing there is. */
function findFirst(dialog: HTMLDialogElement): HTMLElement | null {
  return (
    dialog.querySelector<HTMLElement>('[data-first]') ??
    dialog.querySelector<HTMLElement>('[aria-current]') ??
    dialog.querySelector<HTMLElement>('input[type="radio"]:checked') ??
    dialog.querySelector<HTMLElement>('button, input, select, summary, a[href]')
  );
}

/** In the top layer, so that nothing of the page can lie over it or cut it off. */
function show(dialog: HTMLDialogElement): void {
  if (typeof dialog.showPopover !== 'function') dialog.open = true;
  else if (!dialog.matches(':popover-open')) dialog.showPopover();
}

/** Out of sight and of reach; only what had the focus stays, for the screen reader that is still on its way from there. */
function layDown(dialog: HTMLDialogElement): void {
  const active = findFocused(dialog);
  const focused = active instanceof HTMLElement && dialog.contains(active) ? active : null;
  const revive = inertRest(dialog, ...(focused ? [focused] : []));
  const release = focused ? takeFromTab(focused) : null;
  dialog.setAttribute('data-closing', '');
  lying.set(dialog, () => {
    lying.delete(dialog);
    revive();
    release?.();
    dialog.removeAttribute('data-closing');
  });
}

function takeFromTab(element: HTMLElement): () => void {
  const before = element.getAttribute('tabindex');
  element.tabIndex = -1;
  return () => {
    if (before === null) element.removeAttribute('tabindex');
    else element.setAttribute('tabindex', before);
  };
}
