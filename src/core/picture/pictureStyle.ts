import { isPlainPicture, type PictureSettings } from './PictureSettings.js';

export interface PictureStyle {
  /** For CSS `filter`; empty for none. */
  readonly filter: string;
  /** For CSS `transform`; empty for none. */
  readonly transform: string;
  /** Of `feConvolveMatrix`, 3 × 3, row by row; null where the picture is as sharp as it was made. */
  readonly kernel: string | null;
}

/**
 * The picture's settings in words of CSS (Filter Effects 1). Sharpness is what CSS has no word for: an unsharp kernel whose
 * weights add up to 1, so that light and colour stay.
 *
 * @param sharpen the address of the SVG filter that holds the kernel, such as `#sharp`
 */
export function pictureStyle(picture: PictureSettings, sharpen: string): PictureStyle {
  if (isPlainPicture(picture)) return { filter: '', transform: '', kernel: null };
  const { brightness, contrast, saturation, sharpness, invert, zoom, panX, panY } = picture;
  const side = round(-sharpness);
  const kernel =
    sharpness > 0
      ? [0, side, 0, side, round(1 + 4 * sharpness), side, 0, side, 0].map(String).join(' ')
      : null;
  const filter = [
    ...(kernel === null ? [] : [`url(${sharpen})`]),
    ...(brightness === 1 ? [] : [`brightness(${String(brightness)})`]),
    ...(contrast === 1 ? [] : [`contrast(${String(contrast)})`]),
    ...(saturation === 1 ? [] : [`saturate(${String(saturation)})`]),
    ...(invert ? ['invert(1)'] : []),
  ].join(' ');
  /** Of the element's own size; at 1 the edge of the enlarged picture lies at the edge of the frame. */
  const shift = (pan: number) => String(round(-pan * (zoom - 1) * 50));
  const transform = zoom === 1 ? '' : `translate(${shift(panX)}%, ${shift(panY)}%) scale(${String(zoom)})`;
  return { filter, transform, kernel };
}

// Without the `+ 0`, nothing to the left is `-0`.
const round = (value: number): number => Math.round(value * 1000) / 1000 + 0;
