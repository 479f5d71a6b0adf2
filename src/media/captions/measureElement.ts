import type { Size } from '../../core/captions/Rect.js';

/**
 * The size of an element in its own CSS px, with fractions: an element's `offsetWidth` has none, and its client
 * rectangle is that of the screen, which a page may have scaled.
 * @param root an ancestor with a size
 */
export function measureElement(element: HTMLElement, root: HTMLElement): Size {
  const scale = root.getBoundingClientRect().width / root.offsetWidth || 1;
  const { width, height } = element.getBoundingClientRect();
  return { width: width / scale, height: height / scale };
}
