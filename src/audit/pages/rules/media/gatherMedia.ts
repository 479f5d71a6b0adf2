import type { RulePage } from '../../definePageRule.js';
import type { FrameAnswer } from '../../PageDriver.js';
import { isReadableCaption } from './isReadableCaption.js';
import { lookForWriting } from './inPage/lookForWriting.js';
import { pressStop } from './inPage/pressStop.js';
import { listenToMedia, type ListenedMedia } from './listenToMedia.js';
import type { MediaFacts } from './MediaFacts.js';
import { findPlayControls, findStopControls, saysDescribed } from './nearControls.js';
import { readCues } from './readCues.js';
import { readTranscripts } from './readTranscripts.js';
import { manifestsOf, readManifests, type FoundManifest } from './readManifests.js';

/** Everything that rules of media decide from, gathered once a page. It uses the page: media are played a moment, muted. */
export async function gatherMedia(page: RulePage): Promise<readonly MediaFacts[]> {
  const listened = await page.once(listenToMedia);
  const manifests = await page.once(readManifests);
  const gathered: MediaFacts[] = [];
  for (const media of listened) gathered.push(await gatherOne(media, listened, manifests, page));
  return gathered;
}

async function gatherOne(
  media: ListenedMedia,
  all: readonly ListenedMedia[],
  manifests: readonly FoundManifest[],
  { driver }: RulePage,
): Promise<MediaFacts> {
  const own = manifestsOf(media, manifests);
  const place = { frame: media.frame, path: media.path };
  const files = [];
  for (const track of media.tracks) files.push({ track, file: await readCues(track, driver) });
  const told = own.map(({ hasSound }) => hasSound).find((one) => one !== null);
  const hasSound =
    media.hasSound === 'unknown' && told !== undefined
      ? told
        ? ('yes' as const)
        : ('no' as const)
      : media.hasSound;

  // Controls that only look alike are few; those past the sixth are left.
  const controls = media.playedUnasked ? findStopControls(media).slice(0, 6) : [];
  const did =
    controls.length > 0
      ? first(
          await driver.evaluateInFrames(pressStop, { ...place, controls: controls.map(({ path }) => path) }),
        )
      : null;

  const hasCaptions = files.some(isReadableCaption);
  const isLookedAt = media.element === 'video' && media.visible && hasSound === 'yes' && !hasCaptions;
  const writing = isLookedAt
    ? first(await driver.evaluateInFrames(lookForWriting, { ...place, moments: 8 }))
    : null;

  return {
    ...media,
    isDecoration: media.isDecoration && !isPlayersFilm(media, hasSound),
    hasSound,
    manifests: own,
    files,
    writing: writing ?? 'unknown',
    transcripts: await readTranscripts(media, driver),
    pressed: controls.map((control, nth) => ({ control, did: did?.[nth] ?? 'nothing' })),
    otherSounds: all
      .filter((one) => one !== media && one.element === 'audio' && canBePlayed(one))
      .map(nameMedia),
    tellers: all
      .filter((one) => one !== media && (one.element === 'audio' || saysDescribed(one.labels)))
      .map((one) => ({ name: nameMedia(one), sound: one.sound })),
  };
}

/**
 * A player may hide its video from assistive technology, for its controls stand for it: what has sound and can be played decorates nothing.
 * A background that runs round and round does, also where it can be paused.
 */
const isPlayersFilm = (media: ListenedMedia, hasSound: ListenedMedia['hasSound']): boolean =>
  hasSound !== 'no' && !media.loop && canBePlayed(media);

/** As the page calls it; else its file. */
const nameMedia = ({ labels, src, element }: ListenedMedia): string =>
  labels || (src.split('/').pop() ?? '') || element;

/** A visitor sees a way to play it. */
export const canBePlayed = (media: Pick<ListenedMedia, 'nativeControls' | 'visible' | 'near'>): boolean =>
  (media.nativeControls && media.visible) || findPlayControls(media).length > 0;

const first = <Value>(answers: readonly FrameAnswer<Value | null>[]): Value | null =>
  answers.map(({ value }) => value).find((value) => value !== null) ?? null;
