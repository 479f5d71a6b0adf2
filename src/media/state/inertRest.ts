/**
 * Makes everything but `keep` and its ancestors inert, so that neither Tab nor a screen reader leaves the film.
 * Returns what undoes exactly that; elements that were inert before stay inert.
 */
export function inertRest(keep: HTMLElement): () => void {
  const changed: HTMLElement[] = [];
  for (let node: HTMLElement = keep; node.parentElement; node = node.parentElement) {
    for (const sibling of node.parentElement.children) {
      if (
        sibling === node ||
        !(sibling instanceof HTMLElement) ||
        sibling.inert ||
        sibling.tagName === 'SCRIPT'
      )
        continue;
      sibling.inert = true;
      changed.push(sibling);
    }
    if (node.parentElement === keep.ownerDocument.body) break;
  }
  return () => {
    for (const element of changed) element.inert = false;
  };
}
