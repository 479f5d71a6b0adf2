import type { Film, LanguageTag } from '../films/Film.js';
import type { TranscriptLine } from '../transcript/TranscriptLine.js';
import { chooseGlossaries, type Glossary } from './chooseGlossaries.js';

/** The words to be shown beside lines: those in the languages of what is said and described in them. */
export function chooseLineGlossaries(
  glossary: Film['glossary'],
  lines: readonly TranscriptLine[],
  locale: LanguageTag,
): readonly Glossary[] {
  if (!glossary) return [];
  const languages = new Set(
    lines.flatMap(({ kind, language }) => (kind === 'chapter' || language === null ? [] : [language])),
  );
  return chooseGlossaries(glossary, [...languages], locale);
}
