import type { PageDriver } from '../../PageDriver.js';
import { describeSound, type SoundShape } from './describeSound.js';
import { measureBands } from './inPage/measureBands.js';

/** A larger or longer file is only played a moment. */
export const mostMeasured = { bytes: 24_000_000, seconds: 900 };

/** The sound of a file that a frame may read; null where it may not, or where it is too large. */
export async function measureFile(
  src: string,
  frame: string,
  driver: PageDriver,
): Promise<SoundShape | null> {
  const answers = await driver.evaluateInFrames(measureBands, {
    frame,
    src,
    mostBytes: mostMeasured.bytes,
    patience: 8000,
  });
  const bands = answers.map(({ value }) => value).find((value) => value !== null);
  return bands ? describeSound(bands) : null;
}
