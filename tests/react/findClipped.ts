/** Words that are cut off or lie outside of the window's width: for each, its part and its first words. */
export function findClipped(document: Document): string[] {
  const faults = new Set<string>();
  const { clientWidth } = document.documentElement;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (
      !parent ||
      !/\S/.test(node.textContent ?? '') ||
      !parent.checkVisibility({ visibilityProperty: true })
    )
      continue;
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      const isCut = box.width > 0 && isCutOff(box, parent, clientWidth);
      if (isCut === 'ear') break;
      if (isCut) faults.add(`${nameOf(parent)}: ${node.textContent!.trim().slice(0, 40)}`);
    }
  }
  return [...faults];
}

/** `ear`: of a pixel, for a screen reader alone. A box that scrolls up and down cuts nothing off. */
function isCutOff(box: DOMRect, parent: Element, width: number): boolean | 'ear' {
  let isCut = box.left < -1 || box.right > width + 1;
  for (let at: Element | null = parent; at; at = at.parentElement) {
    const { overflowX, overflowY, clipPath } = getComputedStyle(at);
    if (clipPath.startsWith('inset(50%') || at.hasAttribute('inert')) return 'ear';
    const edge = at.getBoundingClientRect();
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    if (hides(overflowX) && (box.left < edge.left - 2 || box.right > edge.right + 2)) isCut = true;
    if (hides(overflowY) && (box.top < edge.top - 2 || box.bottom > edge.bottom + 2)) isCut = true;
  }
  return isCut;
}

const nameOf = (one: Element): string =>
  `${one.tagName.toLowerCase()} in ${one.closest('[data-part]')?.getAttribute('data-part') ?? 'the page'}`;
