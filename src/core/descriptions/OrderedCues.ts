import type { LanguageTag } from '../films/Film.js';
import type { DescriptionCue } from './DescriptionCue.js';
import { measureWords } from './estimateSpeech.js';
import { findFirst } from './findFirst.js';

/** A description script in the order of time. Cues that begin together stay in the order of the file. */
export interface OrderedCues {
  readonly language: LanguageTag;
  readonly cues: readonly DescriptionCue[];
}

/** Every cue in the order of time. O(n) where they are in order already, which scripts nearly always are. */
export function orderCues(cues: readonly DescriptionCue[], language: LanguageTag): OrderedCues {
  const inOrder = cues.every((cue, index) => (cues[index - 1]?.startTime ?? -Infinity) <= cue.startTime);
  return { language, cues: inOrder ? cues : [...cues].sort((a, b) => a.startTime - b.startTime) };
}

/** The script after an edit: cues of the same id are replaced. The cues left alone keep what was measured of them. */
export function editCues(
  script: OrderedCues,
  edit: { readonly put?: readonly DescriptionCue[]; readonly remove?: readonly string[] },
): OrderedCues {
  const gone = new Set([...(edit.remove ?? []), ...(edit.put ?? []).map((one) => one.id)]);
  const cues = script.cues.filter((one) => !gone.has(one.id));
  for (const cue of edit.put ?? [])
    cues.splice(
      findFirst(cues, (one) => one.startTime > cue.startTime),
      0,
      cue,
    );
  return { ...script, cues };
}

/** Measured once a cue, and only when asked for: most cues of a long script are never asked for in one sitting. */
const measured = new WeakMap<DescriptionCue, { readonly language: LanguageTag; readonly seconds: number }>();

/** How long an even voice at a rate of 1 takes for the cue's words. Seconds. */
export function measureCue(cue: DescriptionCue, scriptLanguage: LanguageTag): number {
  const language = cue.language ?? scriptLanguage;
  const known = measured.get(cue);
  if (known?.language === language) return known.seconds;
  const seconds = measureWords(cue.text, language);
  measured.set(cue, { language, seconds });
  return seconds;
}
