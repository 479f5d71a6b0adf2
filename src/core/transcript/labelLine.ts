import { labelSpeaker } from '../captions/labelSpeaker.js';
import type { Translate } from '../i18n/createTranslate.js';
import type { TranscriptLine } from './TranscriptLine.js';

/**
 * What stands before a line's words: who speaks, or that it is a description. null where it would tell nothing new, for the
 * line before was the same speaker's.
 * @param before the line before this one; null for the first, and where the reader comes from elsewhere
 */
export function labelLine(
  line: TranscriptLine,
  before: TranscriptLine | null,
  translate: Translate,
): string | null {
  if (line.kind === 'description')
    return labelSpeaker(translate('transcript.described'), '', null, translate.locale);
  if (line.speaker === null) return null;
  const said = before?.kind === 'caption' ? before.speaker : null;
  return labelSpeaker(line.speaker, line.text, said, line.language ?? translate.locale);
}

/** A line's words as a reader has them. A chapter without a title is called by its number. */
export const sayLine = (line: TranscriptLine, before: TranscriptLine | null, translate: Translate): string =>
  `${labelLine(line, before, translate) ?? ''}${line.text}`;
