import type { PageDriver } from '../../../PageDriver.js';
import type { Box } from '../inPage/PlayerProbe.js';
import type { Picture } from './Picture.js';

/** A picture of a part of the view, cut at its edges; null where nothing of it is in view. The browser itself reads the PNG. */
export async function takePicture(driver: PageDriver, box: Box): Promise<Picture | null> {
  const view = await driver.evaluate(() => ({ width: innerWidth, height: innerHeight }), null);
  const x = Math.max(0, Math.floor(box.x));
  const y = Math.max(0, Math.floor(box.y));
  const width = Math.min(view.width, Math.ceil(box.x + box.width)) - x;
  const height = Math.min(view.height, Math.ceil(box.y + box.height)) - y;
  if (width < 2 || height < 2) return null;
  const png = Buffer.from(await driver.screenshot({ x, y, width, height })).toString('base64');
  const text = await driver.evaluate(
    async ({ png, width, height }) => {
      const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      // Screens of more pixels than CSS has are read at the size of CSS pixels.
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (!context) return null;
      context.drawImage(image, 0, 0, width, height);
      const { data } = context.getImageData(0, 0, width, height);
      let letters = '';
      for (let from = 0; from < data.length; from += 0x8000)
        letters += String.fromCharCode(...data.subarray(from, from + 0x8000));
      return btoa(letters);
    },
    { png, width, height },
  );
  return text === null ? null : { width, height, bytes: new Uint8Array(Buffer.from(text, 'base64')) };
}
