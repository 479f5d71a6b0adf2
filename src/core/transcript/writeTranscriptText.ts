import { formatClock } from '../time/formatClock.js';
import { labelLine } from './labelLine.js';
import { nameChapters } from './nameChapters.js';
import { writeTerm } from './writeTerm.js';
import type { TranscriptDocument } from './TranscriptDocument.js';

/** The transcript as plain text: a line for each, an empty one around each chapter's title. `times` puts a clock before them. */
export function writeTranscriptText(
  { title, lines, translate, glossaries = [] }: TranscriptDocument,
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
  if (glossaries.length > 0) {
    if (written.at(-1) !== '') written.push('');
    written.push(translate('glossary.label'), '');
    for (const term of glossaries.flatMap(({ terms }) => terms)) {
      const [meaning, ...more] = writeTerm(term, translate);
      written.push(meaning, ...more.map((one) => `  ${one}`));
      if (term.href !== undefined) written.push(`  ${translate('glossary.more', term)} <${term.href}>`);
    }
  }
  return `${written.join('\n').trimEnd()}\n`;
}
