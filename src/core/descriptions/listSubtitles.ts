import { parseCueText } from '../cues/parseCueText.js';
import { plainText } from '../cues/plainText.js';
import type { VttCue } from '../cues/VttCue.js';
import type { LanguageTag } from '../films/Film.js';
import { foldWords } from './foldWords.js';
import { isDialogue } from './isDialogue.js';
import { listParts } from './listParts.js';
import { orderCues, type OrderedCues } from './OrderedCues.js';

/**
 * Subtitles as a script to be spoken (EN 301 549, 7.1.5): the words that somebody says. Sounds and music in captions are
 * left out, for whoever listens hears them. Words that a `<lang>` span marks are spoken in its language.
 */
export function listSubtitles(
  cues: readonly Pick<VttCue, 'startTime' | 'endTime' | 'text'>[],
  language: LanguageTag,
): OrderedCues {
  const spoken = cues.flatMap(({ startTime, endTime, text }, index) => {
    const tree = isDialogue(text) ? parseCueText(text) : null;
    const words = tree ? foldWords(plainText(tree)) : '';
    if (!tree || words === '') return [];
    const id = `subtitle-${String(index)}`;
    // Few cues change their language, and a film has thousands.
    const parts = text.includes('<lang') ? listParts(tree) : [];
    const [first] = parts;
    const inLanguages = parts.length > 1 ? { parts } : { language: first?.language ?? null };
    return [{ ...asDescribed, ...inLanguages, id, startTime, endTime, text: words }];
  });
  return orderCues(spoken, language);
}

/** What a subtitle leaves to the viewer and the voice. */
const asDescribed = {
  shorter: null,
  language: null,
  extended: 'never',
  verbosity: 'brief',
  voice: null,
  gain: 1,
  pan: 0,
  clip: null,
} as const;
