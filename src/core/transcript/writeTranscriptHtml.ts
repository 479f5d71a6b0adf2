import type { Glossary } from '../glossary/chooseGlossaries.js';
import type { Translate } from '../i18n/createTranslate.js';
import { direction } from '../i18n/direction.js';
import { describeTime } from '../time/describeTime.js';
import { labelLine } from './labelLine.js';
import { nameChapters } from './nameChapters.js';
import type { TranscriptDocument } from './TranscriptDocument.js';

/**
 * Letters large enough to read on paper, black on white whatever the reader's screen looks like, no chapter's title at the foot
 * of a page, no line torn, and on each sheet what it belongs to and which it is.
 */
const style = (
  name: string,
): string => `body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.125rem/1.6 system-ui,sans-serif}
h1{font-size:1.75rem}h2,h3,h4,h5,h6{margin:1.5em 0 .5em;break-after:avoid}p{margin:0 0 .5em;break-inside:avoid}
dt{break-after:avoid}dfn{font-style:normal;font-weight:bold}dd{break-inside:avoid}
time{white-space:nowrap;font-size:.8em;margin-inline-start:.75em}.description{border-inline-start:.25rem solid;padding-inline-start:.75rem}
@media print{a[href]::after{content:" (" attr(href) ")"}:root{color-scheme:light}body{margin:0;max-width:none;font-size:12pt;color:#000;background:#fff}}
@page{margin:18mm;@top-center{content:${quoteForStyle(name)};font:9pt system-ui,sans-serif}@bottom-center{content:counter(page) " / " counter(pages);font:9pt system-ui,sans-serif}}`;

/**
 * The transcript as a page of its own, to be kept, printed or sent: the title and the chapters are headings, each line a
 * paragraph with its language and its time in words. Everything in it is text; nothing of a track becomes mark-up.
 */
export function writeTranscriptHtml({
  title,
  lines,
  translate,
  glossaries = [],
}: TranscriptDocument): string {
  const { locale } = translate;
  const name = escapeHtml(translate('transcript.document', { title }));
  const written: string[] = [];
  let before = null;
  for (const line of nameChapters(lines, translate)) {
    const foreign =
      line.language === null || line.language === locale ? '' : ` lang="${escapeHtml(line.language)}"`;
    if (line.kind === 'chapter') {
      const level = String(Math.min(6, line.depth + 1));
      written.push(`<h${level}${foreign}>${escapeHtml(line.text)}</h${level}>`);
    } else {
      const label = labelLine(line, before, translate);
      const who = label === null ? '' : `<b>${escapeHtml(label)}</b>`;
      const words = foreign ? `<span${foreign}>${escapeHtml(line.text)}</span>` : escapeHtml(line.text);
      const at = `<time datetime="PT${line.startTime.toFixed(3)}S">${escapeHtml(describeTime(line.startTime, translate))}</time>`;
      written.push(`<p class="${line.kind}">${who}${words} ${at}</p>`);
    }
    before = line;
  }
  return `<!doctype html>
<html lang="${escapeHtml(locale)}" dir="${direction(locale)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${name}</title>
<style>${style(translate('transcript.document', { title }))}</style>
<h1>${name}</h1>
${[...written, ...writeGlossaries(glossaries, translate)].join('\n')}
</html>
`;
}

/** The film's words as lists of terms, each in its own language; what is said around a word is in the viewer's. */
function writeGlossaries(glossaries: readonly Glossary[], translate: Translate): readonly string[] {
  if (glossaries.length === 0) return [];
  const { locale } = translate;
  const lists = glossaries.map(({ language, terms }) => {
    const isForeign = language !== locale;
    const ours = isForeign ? ` lang="${escapeHtml(locale)}"` : '';
    const entries = terms.flatMap(({ term, meaning, reading, longForm, href }) => [
      `<dt><dfn>${escapeHtml(term)}</dfn></dt>`,
      ...(reading === undefined
        ? []
        : [`<dd${ours}>${escapeHtml(translate('glossary.reading', { reading }))}</dd>`]),
      ...(longForm === undefined
        ? []
        : [`<dd${ours}>${escapeHtml(translate('glossary.longForm', { longForm }))}</dd>`]),
      `<dd>${escapeHtml(meaning)}</dd>`,
      ...(href === undefined
        ? []
        : [
            `<dd${ours}><a href="${escapeHtml(href)}">${escapeHtml(translate('glossary.more', { term }))}</a></dd>`,
          ]),
    ]);
    return `<dl${isForeign ? ` lang="${escapeHtml(language)}"` : ''}>\n${entries.join('\n')}\n</dl>`;
  });
  return [`<h2>${escapeHtml(translate('glossary.label'))}</h2>`, ...lists];
}

/** As a string of CSS: all but letters and digits by their number, so that nothing of a title ends the string, or the style. */
const quoteForStyle = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} ]/gu, (mark) => `\\${(mark.codePointAt(0) ?? 0).toString(16)} `)}"`;

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
