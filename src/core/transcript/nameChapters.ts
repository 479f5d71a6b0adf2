import type { Translate } from '../i18n/createTranslate.js';
import type { TranscriptLine } from './TranscriptLine.js';

/** The same lines, in which a chapter without a title is called by its number among the outermost. */
export function nameChapters(
  lines: readonly TranscriptLine[],
  translate: Translate,
): readonly TranscriptLine[] {
  if (!lines.some(({ kind, text }) => kind === 'chapter' && text === '')) return lines;
  let number = 0;
  return lines.map((line) => {
    if (line.kind !== 'chapter') return line;
    if (line.depth === 1) number++;
    return line.text === '' ? { ...line, text: translate('chapter.untitled', { number }) } : line;
  });
}
