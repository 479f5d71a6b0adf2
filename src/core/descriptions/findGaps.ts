import { isDialogue } from './isDialogue.js';

/** A stretch of the film without dialogue, seconds, `[startTime, endTime)`. */
export interface Gap {
  readonly startTime: number;
  readonly endTime: number;
}

/** A caption, as far as it tells when somebody speaks. */
export interface DialogueCue extends Gap {
  readonly text: string;
}

/**
 * The gaps between dialogue, in order. Captions are taken as dialogue; their music and sounds are not.
 *
 * @param dialogue in any order; cues may overlap.
 * @param duration of the film, seconds; null where it is not known: the last gap has no end then.
 */
export function findGaps(dialogue: readonly DialogueCue[], duration: number | null): readonly Gap[] {
  const end = duration ?? Infinity;
  const spoken = dialogue
    .filter((cue) => cue.endTime > cue.startTime && isDialogue(cue.text))
    .sort((a, b) => a.startTime - b.startTime);
  const gaps: Gap[] = [];
  let quietFrom = 0;
  for (const { startTime, endTime } of spoken) {
    if (startTime > quietFrom) gaps.push({ startTime: quietFrom, endTime: Math.min(startTime, end) });
    quietFrom = Math.max(quietFrom, endTime);
    if (quietFrom >= end) return gaps;
  }
  if (end > quietFrom) gaps.push({ startTime: quietFrom, endTime: end });
  return gaps;
}
