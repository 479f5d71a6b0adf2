import type { DrawnCue } from './drawCue.js';
import { measureElement } from './measureElement.js';

/**
 * Breaks a cue's words into lines of at most this length, and draws its box in to the longest of them:
 * lines that are balanced leave a box of the full length behind, mostly empty.
 * @param length px, with the box's padding
 */
export function wrapWords({ element, words }: DrawnCue, length: number, root: HTMLElement): void {
  const { style } = element;
  // Where it stood last leaves less room for its lines.
  style.left = style.top = '0';
  style.inlineSize = 'fit-content';
  style.maxInlineSize = `calc(${length}px - 2 * var(--captions-padding))`;
  const { width, height } = measureElement(words, root);
  const isVertical = style.writingMode.startsWith('vertical');
  // One px more, or rounding could break the longest line once again.
  style.inlineSize = `${Math.ceil(isVertical ? height : width) + 1}px`;
}
