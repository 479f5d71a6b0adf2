import type { LanguageTag } from '../films/Film.js';
import type { SpokenPart } from './DescriptionCue.js';
import { foldWords } from './foldWords.js';

/**
 * Pieces of one cue's words as what is to be spoken in turn, one language each. Marks that stand alone go with the words before them,
 * for no voice says them.
 */
export function joinParts(
  pieces: readonly { readonly text: string; readonly language: LanguageTag | null }[],
): readonly SpokenPart[] {
  const parts: { text: string; language: LanguageTag | null }[] = [];
  for (const { text, language } of pieces) {
    const last = parts.at(-1);
    if (last && (last.language === language || !hasWords.test(text))) last.text += text;
    // Marks before the first words take the language of those.
    else if (last && !hasWords.test(last.text)) Object.assign(last, { text: last.text + text, language });
    else parts.push({ text, language });
  }
  return parts.map(({ text, language }) => ({ text: foldWords(text), language }));
}

const hasWords = /[\p{L}\p{N}]/u;
