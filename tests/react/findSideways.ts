/** What a viewer would have to scroll two ways for, or cannot see at all: for each, its part and why. */
export function findSideways(document: Document): string[] {
  const faults: string[] = [];
  const { clientWidth } = document.documentElement;
  if (document.documentElement.scrollWidth > clientWidth + 1)
    faults.push(`the page scrolls sideways: ${String(document.documentElement.scrollWidth)} px`);
  for (const one of document.body.querySelectorAll<HTMLElement>('*')) {
    if (!one.checkVisibility({ visibilityProperty: true }) || isForTheEarOnly(one)) continue;
    const { overflowX, textOverflow } = getComputedStyle(one);
    const sticksOut = one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0;
    if (sticksOut && (overflowX === 'auto' || overflowX === 'scroll'))
      faults.push(`${nameOf(one)} scrolls sideways`);
    const hasWords = [...one.childNodes].some(
      ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim(),
    );
    if (
      sticksOut &&
      hasWords &&
      (overflowX === 'hidden' || overflowX === 'clip' || textOverflow === 'ellipsis')
    )
      faults.push(`${nameOf(one)} is cut off: ${one.textContent.slice(0, 40)}`);
    if (!one.matches('button, input, select, summary, a, label')) continue;
    const { left, right, width } = one.getBoundingClientRect();
    if (width > 0 && (left < -1 || right > clientWidth + 1))
      faults.push(`${nameOf(one)} lies outside of the window`);
  }
  return faults;
}

/** Live regions, labels: of one pixel. */
const isForTheEarOnly = (one: Element): boolean => one.closest('[inert]') !== null || hasNoSize(one);
const hasNoSize = (one: Element | null): boolean => {
  for (let at = one; at; at = at.parentElement) {
    const { clipPath } = getComputedStyle(at);
    if (clipPath.startsWith('inset(50%')) return true;
  }
  return false;
};

const nameOf = (one: Element): string =>
  `${one.tagName.toLowerCase()} in ${one.closest('[data-part]')?.getAttribute('data-part') ?? 'the page'}`;
