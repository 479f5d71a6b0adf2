import type { RulePage } from '../../definePageRule.js';
import { hearMedia } from './inPage/hearMedia.js';
import type { SeenMedia } from './SeenMedia.js';
import { seeMedia } from './seeMedia.js';

/** Whether a film has sound, as far as it can be told here. */
export type HasSound = 'yes' | 'no' | 'unknown';

/** What playing it a moment, muted, told. */
export interface HeardMedia {
  readonly hasSound: HasSound;
  /** Why it is not known. */
  readonly reason: 'refused' | 'unplayable' | 'slow' | 'no-api' | 'not-tried' | null;
  readonly duration: number | null;
}

/** Seen and listened to. */
export interface ListenedMedia extends SeenMedia, HeardMedia {}

/** No more of one page are played: each takes up to three seconds. */
const mostPlayed = 12;

/** Plays each a moment, muted, and puts it back as it was. What is not visible and does not play is left alone. */
export async function listenToMedia(page: RulePage): Promise<readonly ListenedMedia[]> {
  const seen = await page.once(seeMedia);
  const heard: ListenedMedia[] = [];
  for (const [nth, media] of seen.entries()) {
    const isTried =
      nth < mostPlayed &&
      (media.visible || media.playedUnasked || media.element === 'audio') &&
      !media.isCapture;
    const answers = isTried
      ? await page.driver.evaluateInFrames(hearMedia, {
          path: media.path,
          frame: media.frame,
          patience: 3000,
        })
      : [];
    const answer = answers.map(({ value }) => value).find((value) => value !== null);
    heard.push({
      ...media,
      ...(answer ?? { hasSound: 'unknown' as const, reason: 'not-tried' as const, duration: media.duration }),
    });
  }
  return heard;
}
