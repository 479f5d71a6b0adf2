/** How many ask that an element be inert: full screen, and a dialog over it. */
const asked = new WeakMap<HTMLElement, number>();

/**
 * Makes everything in `within` but `kept` and their ancestors inert, so that neither Tab nor a screen reader leaves them.
 * Returns what undoes exactly that; what others made inert stays so, in whatever order they let go.
 */
export function inertRest(within: Element, ...kept: readonly Element[]): () => void {
  const changed: HTMLElement[] = [];
  const visit = (parent: Element) => {
    for (const child of parent.children) {
      if (!(child instanceof HTMLElement) || child.tagName === 'SCRIPT' || kept.includes(child)) continue;
      if (kept.some((one) => child.contains(one))) {
        visit(child);
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
