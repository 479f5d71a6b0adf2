import type { TranscriptLine } from '../../core/transcript/TranscriptLine.js';

const drawn = new WeakMap<HTMLElement, TranscriptLine>();

/**
 * Brings a block to these lines. Elements of lines that stay are not moved and not made anew: focus, selection and a screen
 * reader's place in them last.
 * @param elements every line's element on the page, by the line's id; kept true
 */
export function patchBlock(
  block: HTMLElement,
  lines: readonly TranscriptLine[],
  elements: Map<string, HTMLElement>,
  draw: (line: TranscriptLine, before: TranscriptLine | null) => HTMLElement,
): void {
  const stays = new Set(lines.map(({ id }) => id));
  for (const element of [...block.children] as HTMLElement[]) {
    const line = drawn.get(element);
    if (!line || stays.has(line.id)) continue;
    element.remove();
    elements.delete(line.id);
  }
  let at: Element | null = block.firstElementChild;
  let before: TranscriptLine | null = null;
  for (const line of lines) {
    const known = elements.get(line.id);
    const same = known && isSame(drawn.get(known), line) ? known : null;
    if (same) at = same.nextElementSibling;
    else {
      const element = draw(line, before);
      drawn.set(element, line);
      elements.set(line.id, element);
      block.insertBefore(element, known ?? at);
      known?.remove();
      at = element.nextElementSibling;
    }
    before = line;
  }
}

const isSame = (a: TranscriptLine | undefined, b: TranscriptLine): boolean =>
  a === b ||
  (a?.text === b.text && a.speaker === b.speaker && a.language === b.language && a.depth === b.depth);
