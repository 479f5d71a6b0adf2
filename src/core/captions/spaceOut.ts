import type { TextSpacing } from '../preferences/TextSpacing.js';

/** The space between letters and words as CSS; null where it is the font's own. On each caption itself: what no first press needs is in no style sheet. */
export const spaceOut = ({
  letterSpacing,
  wordSpacing,
}: TextSpacing): { readonly letterSpacing: string; readonly wordSpacing: string } | null =>
  letterSpacing === 0 && wordSpacing === 0
    ? null
    : { letterSpacing: `${letterSpacing / 100}em`, wordSpacing: `${wordSpacing / 100}em` };
