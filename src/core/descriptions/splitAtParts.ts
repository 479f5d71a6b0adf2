import type { LanguageTag } from '../films/Film.js';
import type { DescriptionCue } from './DescriptionCue.js';

/** A stretch of a cue's text; null for the language of the words around it. */
export interface TextStretch {
  readonly text: string;
  readonly language: LanguageTag | null;
}

/**
 * A cue's text, all of it, by the language that each stretch is in; white space between two goes with the first. One stretch where the cue
 * is in one language, or where its parts are not those of its text.
 */
export function splitAtParts({ text, parts = [] }: DescriptionCue): readonly TextStretch[] {
  const stretches: { text: string; language: LanguageTag | null }[] = [];
  let rest = text;
  for (const { text: words, language } of parts) {
    const at = rest.indexOf(words);
    if (at < 0 || rest.slice(0, at).trim() !== '') return [{ text, language: null }];
    const last = stretches.at(-1);
    if (last) last.text += rest.slice(0, at);
    stretches.push({ text: words, language });
    rest = rest.slice(at + words.length);
  }
  return rest === '' && stretches.length > 0 ? stretches : [{ text, language: null }];
}
