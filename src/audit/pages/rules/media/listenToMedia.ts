import type { RulePage } from '../../definePageRule.js';
import type { SoundShape } from './describeSound.js';
import { hearMedia } from './inPage/hearMedia.js';
import type { SeenMedia } from './SeenMedia.js';
import { measureFile, mostMeasured } from './measureFile.js';
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
export interface ListenedMedia extends SeenMedia, HeardMedia {
  /** What its sound is; null where that could not be measured: the file is large, a stream, or another origin's. */
  readonly sound: SoundShape | null;
}

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
    const answer = answers.map(({ value }) => value).find((value) => value !== null) ?? {
      hasSound: 'unknown' as const,
      reason: 'not-tried' as const,
      duration: media.duration,
    };
    const sound = isMeasured({ ...media, ...answer })
      ? await measureFile(media.src, media.frame, page.driver)
      : null;
    // A track in which nothing sounds is no sound (ACT, “audio output”).
    const hasSound = sound?.kind === 'silent' ? ('no' as const) : answer.hasSound;
    heard.push({ ...media, ...answer, hasSound, sound });
  }
  return heard;
}

const isMeasured = ({
  element,
  visible,
  playedUnasked,
  hasSound,
  duration,
}: SeenMedia & HeardMedia): boolean =>
  hasSound === 'yes' &&
  ((element === 'video' && visible) || playedUnasked) &&
  duration !== null &&
  duration <= mostMeasured.seconds;
