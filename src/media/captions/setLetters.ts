import type { Letters } from '../../core/captions/chooseLetters.js';

/** The size of all captions in an element; `captions.css` reads it. */
export function setLetters({ style }: HTMLElement, { fontSize, lineHeight }: Letters): void {
  style.setProperty('--captions-font-size', `${fontSize}px`);
  style.setProperty('--captions-line-height', `${lineHeight}px`);
}
