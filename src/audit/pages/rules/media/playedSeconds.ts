import { audibleSeconds } from './describeSound.js';
import type { MediaFacts } from './MediaFacts.js';
import type { SeenMedia } from './SeenMedia.js';

type Played = Pick<SeenMedia, 'duration' | 'loop' | 'src'>;

/** Seconds that it plays by itself: to its end, or to the end of its media fragment (`#t=8,10`); Infinity where it repeats or never ends; null where that is not known. */
export function playedSeconds(media: Played): number | null {
  if (media.loop) return Infinity;
  const { begin, end } = playedStretch(media);
  return end === null ? null : Math.max(0, end - begin);
}

/** Seconds from the first to the last sound of what it plays by itself; as long as it plays, where its sound could not be measured. */
export function soundingSeconds(media: Played & Pick<MediaFacts, 'sound'>): number | null {
  const { begin, end } = playedStretch(media);
  return media.sound === null || media.loop || end === null
    ? playedSeconds(media)
    : audibleSeconds(media.sound, begin, end);
}

/** From where to where it plays, by its address (Media Fragments URI 1.0, 4.2.1). */
function playedStretch({ duration, src }: Played): { readonly begin: number; readonly end: number | null } {
  const [, from = '0', to] = /#(?:.*&)?t=(?:npt:)?([\d.]*)(?:,([\d.]+))?/.exec(src) ?? [];
  const end = to === undefined ? duration : Math.min(Number(to), duration ?? Infinity);
  return { begin: Number(from || '0'), end };
}
