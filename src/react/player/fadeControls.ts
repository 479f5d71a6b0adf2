import type { Player } from '../../media/index.js';

const HIDE_AFTER_MS = 3500;

/**
 * Says on the region whether the controls may fade (`data-controls="hidden"`). They never do while focus is inside them,
 * while the film is paused, while a dialog is open, or where the viewer wants them always. They fade from sight only:
 * a screen reader reaches them all the time. Written to the page directly, for it changes with every move of the pointer.
 * @param element the player's region
 * @param busy whether a dialog is open
 * @returns what ends it
 */
export function fadeControls(player: Player, element: HTMLElement, busy: boolean): () => void {
  const life = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const mayHide = () => {
    const { paused, trouble } = player.getState();
    const focusInside = element.querySelector('[data-part="controls"]')?.matches(':focus-within') === true;
    return !paused && !trouble?.stops && !busy && !focusInside && !player.preferences.get().controlsAlways;
  };
  const show = () => {
    clearTimeout(timer);
    if (element.hasAttribute('data-controls')) element.removeAttribute('data-controls');
    timer = setTimeout(() => {
      if (mayHide()) element.setAttribute('data-controls', 'hidden');
    }, HIDE_AFTER_MS);
  };
  for (const event of ['pointermove', 'pointerdown', 'focusin', 'focusout', 'keydown'])
    element.addEventListener(event, show, { signal: life.signal, passive: true });
  const ends = [
    player.subscribe((now, before) => {
      if (now.paused !== before.paused || now.trouble !== before.trouble) show();
    }),
    player.preferences.subscribe(show),
  ];
  show();
  return () => {
    life.abort();
    clearTimeout(timer);
    for (const end of ends) end();
  };
}
