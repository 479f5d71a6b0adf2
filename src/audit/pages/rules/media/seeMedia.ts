import type { RulePage } from '../../definePageRule.js';
import { readMedia } from './inPage/readMedia.js';
import type { SeenMedia } from './SeenMedia.js';

/** Every media element of every frame, before anything is pressed. */
export async function seeMedia({ driver }: RulePage): Promise<readonly SeenMedia[]> {
  const frames = await driver.evaluateInFrames(readMedia, null);
  return frames.flatMap(({ frame, value }, nth) =>
    value.map((media) => ({
      ...media,
      frame,
      target: nth === 0 ? media.target : { ...media.target, frame },
    })),
  );
}
