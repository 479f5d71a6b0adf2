/** How far the ring of focus reaches beyond what has it, in CSS px: 3 px of ring, 2 px away. */
const reach = 5;

/** Words beside a button that its ring would lie over when it has focus. */
export function findUnderRing(document: Document): string[] {
  const words: { text: Text; box: DOMRect }[] = [];
  const range = document.createRange();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const text = node as Text;
    const parent = text.parentElement;
    if (!parent || text.data.trim() === '' || parent.closest('[inert], script, style')) continue;
    if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (getComputedStyle(parent).clipPath.startsWith('inset(50%')) continue;
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) if (box.width > 1) words.push({ text, box });
  }
  return [...document.body.querySelectorAll<HTMLElement>('button')].flatMap((one) => {
    if (one.closest('[inert]') || !one.checkVisibility({ visibilityProperty: true })) return [];
    const ring = one.getBoundingClientRect();
    const under = words.find(
      ({ text, box }) =>
        !one.contains(text) &&
        // Letters fill the middle of their row.
        box.top + box.height * 0.2 < ring.bottom + reach &&
        box.bottom - box.height * 0.2 > ring.top - reach &&
        box.left < ring.right + reach &&
        box.right > ring.left - reach,
    );
    return under
      ? [`the ring of “${one.textContent.trim()}” lies over “${under.text.data.slice(0, 30)}”`]
      : [];
  });
}
