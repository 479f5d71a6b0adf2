import { formatClock } from '../time/formatClock.js';
import { labelLine } from './labelLine.js';
import { nameChapters } from './nameChapters.js';
import type { TranscriptDocument } from './TranscriptDocument.js';

/** The transcript as plain text: a line for each, an empty one around each chapter's title. `times` puts a clock before them. */
export function writeTranscriptText(
  { title, lines, translate }: TranscriptDocument,
  { times = false }: { readonly times?: boolean } = {},
): string {
  const written = [translate('transcript.document', { title }), ''];
  let before = null;
  for (const line of nameChapters(lines, translate)) {
    const clock = times ? `[${formatClock(line.startTime)}] ` : '';
    if (line.kind === 'chapter') {
      if (written.at(-1) !== '') written.push('');
      written.push(`${clock}${line.text}`, '');
    } else written.push(`${clock}${labelLine(line, before, translate) ?? ''}${line.text}`);
    before = line;
  }
  return `${written.join('\n').trimEnd()}\n`;
}
