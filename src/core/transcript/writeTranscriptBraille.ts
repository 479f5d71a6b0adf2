import { labelLine } from './labelLine.js';
import { nameChapters } from './nameChapters.js';
import type { TranscriptDocument } from './TranscriptDocument.js';
import { writeTerm } from './writeTerm.js';
import { wrapCells } from './wrapCells.js';

/** A page of braille, in cells and lines. */
export interface BraillePage {
  readonly width: number;
  readonly height: number;
}

/** The sheet that most embossers hold. */
export const usualBraillePage: BraillePage = { width: 40, height: 25 };
export const brailleBounds = { width: [20, 60], height: [10, 40] } as const;

/** Where a paragraph begins; what runs over begins at the margin. */
const INDENT = 2;

/**
 * The transcript laid out for a braille page, as plain text that a translation program or a display takes: broken between
 * words, in Chinese between characters, each page ended by a form feed, its number at the end of its last line. A chapter's
 * title stands between empty lines and never last on a page.
 */
export function writeTranscriptBraille(
  { title, lines, translate, glossaries = [] }: TranscriptDocument,
  { width, height }: BraillePage = usualBraillePage,
): string {
  const pages: string[][] = [[]];
  /** The last line is the page's number. */
  const room = height - 1;
  const page = () => pages.at(-1) ?? [];
  const turn = () => page().length > 0 && pages.push([]);
  const put = (texts: readonly string[], keep: number) => {
    if (page().length + Math.min(texts.length + keep, room) > room) turn();
    for (const text of texts) {
      if (page().length >= room) turn();
      if (text !== '' || page().length > 0) page().push(text);
    }
  };
  const heading = (text: string) => {
    if (page().length > 0) put([''], 0);
    put([...wrapCells(text, width, 0), ''], 1);
  };

  heading(translate('transcript.document', { title }));
  let before = null;
  for (const line of nameChapters(lines, translate)) {
    if (line.kind === 'chapter') heading(line.text);
    else put(wrapCells(`${labelLine(line, before, translate) ?? ''}${line.text}`, width, INDENT), 0);
    before = line;
  }
  if (glossaries.length > 0) heading(translate('glossary.label'));
  for (const term of glossaries.flatMap(({ terms }) => terms))
    for (const text of writeTerm(term, translate)) put(wrapCells(text, width, INDENT), 0);
  return pages
    .map((texts, index) => {
      const number = String(index + 1).padStart(width);
      const filled = [...texts, ...Array<string>(Math.max(0, room - texts.length)).fill(''), number];
      return filled.slice(0, height).join('\n');
    })
    .join('\n\f\n')
    .concat('\n');
}
