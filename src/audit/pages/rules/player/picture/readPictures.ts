import type { PageDriver } from '../../../PageDriver.js';
import type { Box } from '../inPage/PlayerProbe.js';
import { cutArea, type Picture, type PictureArea } from './Picture.js';
import type { TakenPicture } from './takePicture.js';

/** A place in a picture that was taken; both in CSS pixels of the view. */
export interface PlaceInPicture {
  readonly taken: TakenPicture;
  readonly place: Box;
}

/**
 * The pixels of places in pictures, cut at the pictures' edges; empty where a place lies outside. The browser itself reads the PNG, each
 * once, and only what is asked for comes back: a whole player is some megabytes.
 */
export async function readPictures(
  driver: PageDriver,
  wanted: readonly PlaceInPicture[],
): Promise<readonly Picture[]> {
  const areas = wanted.map(({ taken, place }) => cutArea(taken, place));
  const taken = [...new Set(wanted.map((one) => one.taken))];
  const asked = areas.flatMap((area, nth) =>
    area.width > 0 && area.height > 0
      ? [{ ...area, nth, of: taken.findIndex((one) => one === wanted[nth]?.taken) }]
      : [],
  );
  const read = await driver.evaluate(decode, { pictures: taken, asked });
  return areas.map(({ width, height }, nth) => {
    const text = read[asked.findIndex((one) => one.nth === nth)];
    return text === undefined
      ? { width: 0, height: 0, bytes: new Uint8Array() }
      : { width, height, bytes: new Uint8Array(Buffer.from(text, 'base64')) };
  });
}

/** Runs in the page. */
async function decode({
  pictures,
  asked,
}: {
  readonly pictures: readonly { readonly png: string; readonly width: number; readonly height: number }[];
  readonly asked: readonly (PictureArea & { readonly of: number })[];
}): Promise<readonly string[]> {
  const contexts = await Promise.all(
    pictures.map(async ({ png, width, height }) => {
      const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
      // Screens of more pixels than CSS has are read at the size of CSS pixels.
      context?.drawImage(image, 0, 0, width, height);
      return context;
    }),
  );
  return asked.map(({ of, x, y, width, height }) => {
    const data = contexts[of]?.getImageData(x, y, width, height).data ?? new Uint8ClampedArray();
    let letters = '';
    for (let from = 0; from < data.length; from += 0x8000)
      letters += String.fromCharCode(...data.subarray(from, from + 0x8000));
    return btoa(letters);
  });
}
