import { contrastOf, luminanceOf } from './contrastOf.js';
import type { Picture } from './Picture.js';

/** How two pictures of the same place differ. */
export interface PictureDifference {
  /** How many pixels differ so that an eye could tell. */
  readonly changed: number;
  /** The contrast of the 16th strongest change; 1 where fewer pixels changed. */
  readonly contrast: number;
}

/** Smaller differences in a channel come from drawing the same thing twice. */
const leastChange = 12;

export function comparePictures(one: Picture, other: Picture): PictureDifference {
  const contrasts: number[] = [];
  const pixels = Math.min(one.bytes.length, other.bytes.length) / 4;
  for (let at = 0; at < pixels; at++) {
    const [red, green, blue] = rgbAt(one, at);
    const [red2, green2, blue2] = rgbAt(other, at);
    const change = Math.max(Math.abs(red - red2), Math.abs(green - green2), Math.abs(blue - blue2));
    if (change >= leastChange)
      contrasts.push(contrastOf(luminanceOf(red, green, blue), luminanceOf(red2, green2, blue2)));
  }
  contrasts.sort((a, b) => b - a);
  return { changed: contrasts.length, contrast: contrasts[15] ?? 1 };
}

const rgbAt = ({ bytes }: Picture, at: number): readonly [number, number, number] => [
  bytes[at * 4] ?? 0,
  bytes[at * 4 + 1] ?? 0,
  bytes[at * 4 + 2] ?? 0,
];
