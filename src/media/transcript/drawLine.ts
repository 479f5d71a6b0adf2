import type { LanguageTag } from '../../core/films/Film.js';
import type { TermPiece } from '../../core/glossary/createTermFinder.js';
import type { TranscriptLine } from '../../core/transcript/TranscriptLine.js';

/** What the page says of lines, in the viewer's language. */
export interface LineWords {
  /** Who speaks, or that it is a description; null where that is no news. */
  label(line: TranscriptLine, before: TranscriptLine | null): string | null;
  /** A time in words. Seconds. */
  time(seconds: number): string;
}

/** The film's words that not everybody knows, where they stand in lines. */
export interface LineTerms {
  /** A line's pieces, each with the `#id` of the place on the page that explains it; null where no such word stands in it. */
  find(
    line: TranscriptLine,
  ): readonly (Pick<TermPiece, 'text'> & { readonly address: string | null })[] | null;
  /** A reader wants to know what this word means. */
  explain(link: HTMLAnchorElement): void;
}

/**
 * The element of a line, as few nodes as will do, for there may be a hundred thousand: a paragraph (or a heading) with who
 * speaks, the words, and a link to its time at the end, where a braille display and an ear meet it last. A word that is explained
 * on the page is a link to that place.
 */
export function drawLine(
  line: TranscriptLine,
  before: TranscriptLine | null,
  {
    language,
    headingLevel,
    words,
    terms,
  }: {
    readonly language: LanguageTag;
    readonly headingLevel: number;
    readonly words: LineWords;
    readonly terms?: LineTerms | null | undefined;
  },
  document: Document,
): HTMLElement {
  const level = Math.min(6, headingLevel + line.depth - 1);
  const element = document.createElement(line.kind === 'chapter' ? `h${String(level)}` : 'p');
  element.dataset['kind'] = line.kind;
  element.dataset['at'] = String(line.startTime);
  const foreign = line.language === null || line.language === language ? null : line.language;
  const pieces = line.kind === 'chapter' ? null : terms?.find(line);
  if (foreign === null && !pieces) element.append(line.text);
  else {
    const told = document.createElement('span');
    if (foreign !== null) told.lang = foreign;
    for (const { text, address } of pieces ?? [{ text: line.text, address: null }])
      told.append(address === null ? text : drawTerm(text, address, document));
    element.append(told);
  }
  const link = document.createElement('a');
  link.href = `#t=${String(line.startTime)}`;
  link.tabIndex = -1;
  link.textContent = words.time(line.startTime);
  element.append(' ', link);
  labelElement(element, words.label(line, before));
  return element;
}

/** Not a tab stop but on the line that a reader is at: see `moveBetweenLines`. */
function drawTerm(text: string, address: string, document: Document): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  link.tabIndex = -1;
  link.dataset['term'] = '';
  link.textContent = text;
  return link;
}

/** Who speaks, before the words; told anew where another line has come between, and nothing else of the line is touched. */
export function labelElement(element: HTMLElement, label: string | null): void {
  const first = element.firstChild;
  const who = first instanceof HTMLElement && first.localName === 'b' ? first : null;
  if ((who?.textContent ?? null) === label) return;
  if (label === null) {
    who?.remove();
    return;
  }
  const told = who ?? element.ownerDocument.createElement('b');
  told.textContent = label;
  if (!who) element.prepend(told);
}
