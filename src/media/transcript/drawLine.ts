import type { LanguageTag } from '../../core/films/Film.js';
import type { TranscriptLine } from '../../core/transcript/TranscriptLine.js';

/** What the page says of lines, in the viewer's language. */
export interface LineWords {
  /** Who speaks, or that it is a description; null where that is no news. */
  label(line: TranscriptLine, before: TranscriptLine | null): string | null;
  /** A time in words. Seconds. */
  time(seconds: number): string;
}

/**
 * The element of a line, as few nodes as will do, for there may be a hundred thousand: a paragraph (or a heading) with who
 * speaks, the words, and a link to its time at the end, where a braille display and an ear meet it last.
 */
export function drawLine(
  line: TranscriptLine,
  before: TranscriptLine | null,
  {
    language,
    headingLevel,
    words,
  }: { readonly language: LanguageTag; readonly headingLevel: number; readonly words: LineWords },
  document: Document,
): HTMLElement {
  const level = Math.min(6, headingLevel + line.depth - 1);
  const element = document.createElement(line.kind === 'chapter' ? `h${String(level)}` : 'p');
  element.dataset['kind'] = line.kind;
  element.dataset['at'] = String(line.startTime);
  const label = words.label(line, before);
  if (label !== null) {
    const who = document.createElement('b');
    who.textContent = label;
    element.append(who);
  }
  if (line.language === null || line.language === language) element.append(line.text);
  else {
    const foreign = document.createElement('span');
    foreign.lang = line.language;
    foreign.textContent = line.text;
    element.append(foreign);
  }
  const link = document.createElement('a');
  link.href = `#t=${String(line.startTime)}`;
  link.tabIndex = -1;
  link.textContent = words.time(line.startTime);
  element.append(' ', link);
  return element;
}
