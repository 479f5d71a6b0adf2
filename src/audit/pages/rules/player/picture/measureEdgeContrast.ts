import { contrastOf, luminanceOf } from './contrastOf.js';
import type { Picture } from './Picture.js';

/** So many places must show an edge: a speck or one line of noise is no shape. */
const leastEdges = 16;
/** Pixels over which an edge is looked for: drawn softly, it takes a pixel or two. */
const reach = 3;

/**
 * The contrast that the shapes in a picture stand out with, 1 to 21: what its 16th strongest edge has. A ground that changes
 * slowly, as a shadow does, has no edges and lends none.
 */
export function measureEdgeContrast(picture: Picture): number {
  const { width, height, bytes } = picture;
  const light = new Float32Array(width * height);
  for (let at = 0; at < light.length; at++)
    light[at] = luminanceOf(bytes[at * 4] ?? 0, bytes[at * 4 + 1] ?? 0, bytes[at * 4 + 2] ?? 0);
  const strongest: number[] = [];
  const keep = (contrast: number) => {
    const weakest = strongest[strongest.length - 1] ?? 0;
    if (strongest.length >= leastEdges && contrast <= weakest) return;
    strongest.push(contrast);
    strongest.sort((one, other) => other - one);
    if (strongest.length > leastEdges) strongest.pop();
  };
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const here = light[y * width + x] ?? 0;
      if (x + reach < width) keep(contrastOf(here, light[y * width + x + reach] ?? 0));
      if (y + reach < height) keep(contrastOf(here, light[(y + reach) * width + x] ?? 0));
    }
  return strongest.length < leastEdges ? 1 : (strongest[leastEdges - 1] ?? 1);
}
