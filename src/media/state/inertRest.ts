/** How many ask that an element be inert: full screen, and a dialog over it. */
const asked = new WeakMap<HTMLElement, number>();

/**
 * Makes everything in `within` but `kept` and their ancestors inert, so that neither Tab nor a screen reader leaves them. What is kept
 * may stand in a shadow root: then its host is alive, and in that root all the rest is inert.
 * Returns what undoes exactly that; what others made inert stays so, in whatever order they let go.
 */
export function inertRest(within: Element, ...kept: readonly Element[]): () => void {
  const changed: HTMLElement[] = [];
  /** What must stay alive around what is kept, with the shadow root on the way there, if there is one. */
  const around = new Map<Node, ShadowRoot | null>();
  for (const one of kept)
    for (let at = one as Node; at !== within;) {
      const root = at instanceof ShadowRoot ? at : null;
      const above: Node | null = root ? root.host : at.parentNode;
      if (!above) break;
      if (root || !around.has(above)) around.set(above, root);
      at = above;
    }
  const visit = (parent: ParentNode) => {
    for (const child of parent.children) {
      if (!(child instanceof HTMLElement) || child.tagName === 'SCRIPT' || kept.includes(child)) continue;
      if (around.has(child)) {
        visit(child);
        const root = around.get(child);
        if (root) visit(root);
        continue;
      }
      const count = asked.get(child) ?? 0;
      if (child.inert && count === 0) continue;
      asked.set(child, count + 1);
      child.inert = true;
      changed.push(child);
    }
  };
  visit(within);
  return () => {
    for (const element of changed.splice(0)) {
      const count = (asked.get(element) ?? 1) - 1;
      asked.set(element, count);
      if (count === 0) element.inert = false;
    }
  };
}
