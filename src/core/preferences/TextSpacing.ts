import { clamp } from './clamp.js';

/** How far apart letters, words and rows stand, where a viewer reads. */
export interface TextSpacing {
  /** Between letters and between words, beyond what the font has: per cent of the letters' size. */
  readonly letterSpacing: number;
  readonly wordSpacing: number;
  /** From row to row: per cent of the usual. */
  readonly lineSpacing: number;
}

export const usualSpacing: TextSpacing = { letterSpacing: 0, wordSpacing: 0, lineSpacing: 100 };

/** The least and the most of each. Well beyond what WCAG 1.4.12 asks a page to bear (12, 16 and 107 of 1.4). */
export const spacingBounds = {
  letterSpacing: [0, 30],
  wordSpacing: [0, 60],
  lineSpacing: [100, 200],
} as const satisfies Record<keyof TextSpacing, readonly [number, number]>;

export const spacingNames = Object.keys(spacingBounds) as (keyof TextSpacing)[];

/** Within its bounds: a stored one may be older, or have been written by another hand. */
export const cleanSpacing = (found: Readonly<Partial<Record<keyof TextSpacing, unknown>>>): TextSpacing =>
  Object.fromEntries(
    spacingNames.map((name) => {
      const [least, most] = spacingBounds[name];
      return [name, clamp(found[name], least, most) ?? usualSpacing[name]];
    }),
  ) as unknown as TextSpacing;
