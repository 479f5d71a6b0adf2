/** Makes these the children of an element, and touches only those that change: a reader's place in the others is kept. */
export function setChildren(parent: HTMLElement, children: readonly HTMLElement[]): void {
  for (const old of [...parent.children]) if (!children.includes(old as HTMLElement)) old.remove();
  for (const [index, child] of children.entries()) {
    if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] ?? null);
  }
}
