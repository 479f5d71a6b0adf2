import { parseWebVtt } from '../../core/cues/parseWebVtt.js';
import { findGaps, type DialogueCue, type Gap } from '../../core/descriptions/findGaps.js';
import type { Film } from '../../core/films/Film.js';
import { speaks } from '../../core/tracks/speaks.js';

/** What a plan has to know of the film. Seconds; null where it is not known, or not yet. */
export interface FilmConditions {
  readonly gaps: readonly Gap[] | null;
  readonly duration: number | null;
}

/**
 * The film's length and the gaps between its dialogue, where captions tell them, as they become known. A description is
 * not kept waiting for them: without gaps a cue keeps to its own end.
 */
export function followGaps(
  element: HTMLMediaElement,
  film: Film,
  fetchCaptions: (src: string) => Promise<string>,
  tell: (now: FilmConditions) => void,
  end: AbortSignal,
): void {
  let dialogue: readonly DialogueCue[] | null = null;
  const change = () => {
    if (end.aborted) return;
    const duration = readDuration(element);
    tell({ gaps: dialogue && findGaps(dialogue, duration), duration });
  };
  element.addEventListener(
    'durationchange',
    () => {
      // Other media on its way has no length for a moment; the film has kept its own.
      if (readDuration(element) !== null) change();
    },
    { signal: end },
  );
  const file = findDialogue(film);
  if (file === null) return;
  fetchCaptions(file).then(
    (text) => {
      dialogue = parseWebVtt(text).cues;
      change();
    },
    () => undefined,
  );
}

/** Null before it is known, and for a live stream. */
export const readDuration = ({ duration }: HTMLMediaElement): number | null =>
  Number.isFinite(duration) ? duration : null;

/** Captions of what is spoken: those in the film's own language, else the first. */
function findDialogue({ captions = [], language }: Film): string | null {
  const own = captions.find((file) => language !== undefined && speaks(file, language));
  return (own ?? captions[0])?.src ?? null;
}
