import type { Film } from '../films/Film.js';
import { createGlossaryFinder } from '../glossary/createGlossaryFinder.js';
import type { Translate } from '../i18n/createTranslate.js';
import type { Phrase } from '../i18n/Phrase.js';
import type { TranscriptLine } from '../transcript/TranscriptLine.js';
import { findLastSaid } from './whatWasSaid.js';

/** What the film's own words mean that were in what was said and described last, each once; null where there were none. */
export function whatWordsMean(
  lines: readonly TranscriptLine[],
  time: number,
  glossary: Film['glossary'],
  translate: Translate,
): Phrase | null {
  const find = createGlossaryFinder(glossary);
  const { caption, description } = findLastSaid(lines, time);
  const terms = [caption, description].flatMap(
    (line) => (line && find(line.text, line.language)?.pieces)?.flatMap(({ term }) => term ?? []) ?? [],
  );
  if (terms.length === 0) return null;
  const told = [...new Set(terms)].map(({ term, meaning }) =>
    translate('whatWasSaid.word', { term, meaning }),
  );
  return { key: 'whatWasSaid.words', blanks: { words: told.join(' ') } };
}
