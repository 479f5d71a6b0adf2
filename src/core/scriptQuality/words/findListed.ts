import type { CheckedCue, CheckedScript } from '../CheckedScript.js';
import { isChinese, isEnglish } from '../measureSpeech.js';
import { ownWords } from './ownWords.js';

/** Words to look for, by the language they are of; patterns are global. */
export interface WordList {
  readonly zh: readonly RegExp[];
  readonly en: readonly RegExp[];
}

/** The first words of a cue that are on the list, as they stand; null where none is. */
export function findListed(cue: CheckedCue, script: CheckedScript, list: WordList): string | null {
  const patterns = isChinese(cue.spokenIn) ? list.zh : isEnglish(cue.spokenIn) ? list.en : [];
  if (patterns.length === 0) return null;
  const words = ownWords(cue, script);
  const found = patterns
    .flatMap((pattern) => [...words.matchAll(pattern)])
    .sort((a, b) => a.index - b.index)[0];
  return found ? cue.text.slice(found.index, found.index + found[0].length).trim() : null;
}
