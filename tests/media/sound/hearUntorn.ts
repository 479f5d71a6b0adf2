import type { SoundCard } from '../../journeys/sound/startSoundCard.js';
import { isTorn, readChannels } from './measure.js';

/**
 * What is heard on the first loudspeakers while the deed is done, channel by channel; its film sounds throughout, in the first.
 * What a busy machine has torn is heard anew, twice at the most: what tears the film itself does so each time.
 *
 * @param name of the recording that is kept: of the last time
 */
export async function hearUntorn(
  card: SoundCard,
  { name, channels }: { name: string; channels: 2 | 6 },
  deed: () => Promise<unknown>,
): Promise<readonly Float32Array[]> {
  for (let left = 2; ; left--) {
    const recorder = await card.record(name);
    await deed();
    await recorder.stop();
    const recorded = await readChannels(recorder.file, channels);
    if (left === 0 || !isTorn(recorded[0]!)) return recorded;
  }
}
