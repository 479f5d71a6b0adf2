import type { Picture } from './Picture.js';

/**
 * What is drawn, without its colours: which pixels are not of the ground. The ground is the colour that most pixels have.
 * Two pictures with one shape differ in nothing but colour.
 */
export function shapeOf({ bytes }: Picture): readonly boolean[] {
  const colours = Array.from({ length: bytes.length / 4 }, (_, at) =>
    [0, 1, 2].map((channel) => Math.round((bytes[at * 4 + channel] ?? 0) / 16)).join(),
  );
  const counts = new Map<string, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const ground = [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), ['', 0])[0];
  return colours.map((colour) => colour !== ground);
}

/** The share of pixels, 0 to 1, in which two shapes are not the same. */
export function compareShapes(one: readonly boolean[], other: readonly boolean[]): number {
  const differing = one.filter((drawn, at) => drawn !== other[at]).length;
  return one.length === 0 ? 0 : differing / one.length;
}
