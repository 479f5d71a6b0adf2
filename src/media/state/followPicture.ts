import { pictureStyle } from '../../core/picture/pictureStyle.js';
import { readMore } from '../../core/preferences/morePreferences.js';
import type { Attached } from './Feature.js';

const svg = 'http://www.w3.org/2000/svg';
let count = 0;

/**
 * The picture as the viewer wants it: light, contrast, colour, sharpness, and which part of it. On the element alone, so that
 * captions and controls stay as they are; in its own frame, so that an enlarged picture covers nothing.
 */
export function followPicture({
  port: { element },
  container,
  preferences,
  signal,
}: Pick<Attached, 'port' | 'container' | 'preferences' | 'signal'>): void {
  const { style, ownerDocument: document } = element;
  const frame = element.parentElement;
  const id = `tingying-sharpen-${String(count++)}`;
  let sharpen: SVGElement | null = null;

  const setKernel = (kernel: string | null) => {
    if (kernel === null) {
      sharpen?.remove();
      sharpen = null;
      return;
    }
    sharpen ??= container.appendChild(createFilter(document, id));
    sharpen.querySelector('feConvolveMatrix')?.setAttribute('kernelMatrix', kernel);
  };
  const show = () => {
    const { filter, transform, kernel } = pictureStyle(readMore(preferences.get()).picture, `#${id}`);
    if (style.filter === filter && style.transform === transform && !kernel && !sharpen) return;
    setKernel(kernel);
    style.filter = filter;
    style.transform = transform;
    if (frame) frame.style.overflow = transform ? 'clip' : '';
  };
  show();
  const unsubscribe = preferences.subscribe(show);
  signal.addEventListener('abort', () => {
    unsubscribe();
    setKernel(null);
    style.filter = style.transform = '';
    if (frame) frame.style.overflow = '';
  });
}

/** A filter of 3 × 3 points that keeps what is at the edges, and of which nothing is seen or heard. */
function createFilter(document: Document, id: string): SVGElement {
  const root = document.createElementNS(svg, 'svg');
  for (const [name, value] of [
    ['width', '0'],
    ['height', '0'],
    ['aria-hidden', 'true'],
  ] as const)
    root.setAttribute(name, value);
  // Not as an attribute: a strict policy of the site (CSP) would drop it.
  root.style.position = 'absolute';
  const filter = root.appendChild(document.createElementNS(svg, 'filter'));
  filter.setAttribute('id', id);
  // In the space in which the numbers of a picture are meant, as CSS filters are.
  filter.setAttribute('color-interpolation-filters', 'sRGB');
  const matrix = filter.appendChild(document.createElementNS(svg, 'feConvolveMatrix'));
  matrix.setAttribute('order', '3');
  matrix.setAttribute('preserveAlpha', 'true');
  matrix.setAttribute('edgeMode', 'duplicate');
  return root;
}
