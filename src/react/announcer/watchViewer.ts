/** What the viewer has done in the player. */
export interface ViewerActs {
  /** Whether they have done anything yet; until then the player is only setting itself up. */
  asked: boolean;
}

/** Keeps `acts` true to what is pressed and moved in the player around `element`; returns what ends it. */
export function watchViewer(element: Element, acts: ViewerActs): () => void {
  const region = element.closest('[data-part="player"]');
  const life = new AbortController();
  const ask = () => (acts.asked = true);
  for (const event of ['keydown', 'pointerdown', 'click', 'input'])
    region?.addEventListener(event, ask, { capture: true, passive: true, signal: life.signal });
  return () => life.abort();
}
