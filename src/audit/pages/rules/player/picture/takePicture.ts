import type { PageDriver } from '../../../PageDriver.js';
import type { Box } from '../inPage/PlayerProbe.js';

/** A part of the view as the browser has drawn it: where it lies in the view, in whole CSS pixels, and its PNG in base64. */
export interface TakenPicture extends Box {
  readonly png: string;
}

/** A picture of a part of the view, cut at its edges; null where nothing of it is in view. */
export async function takePicture(driver: PageDriver, box: Box): Promise<TakenPicture | null> {
  const view = await driver.evaluate(() => ({ width: innerWidth, height: innerHeight }), null);
  const x = Math.max(0, Math.floor(box.x));
  const y = Math.max(0, Math.floor(box.y));
  const width = Math.min(view.width, Math.ceil(box.x + box.width)) - x;
  const height = Math.min(view.height, Math.ceil(box.y + box.height)) - y;
  if (width < 2 || height < 2) return null;
  const png = Buffer.from(await driver.screenshot({ x, y, width, height })).toString('base64');
  return { x, y, width, height, png };
}
