/** How large letters are, in CSS px. */
export interface Letters {
  readonly fontSize: number;
  readonly lineHeight: number;
  /** Per cent of the usual distance of rows; the usual where it is left out. */
  readonly lineSpacing?: number;
}

/** Of the picture's height (WebVTT §7.4: `5vh`). */
const standardPart = 0.05;

/** Px. The standard size never goes below the first; a viewer's choice and a crowded picture may, to the second. */
const standardMinimum = 16;
const minimum = 12;

/**
 * The letters that a viewer wants.
 * @param pictureHeight px
 * @param size per cent of the standard size
 * @param lineSpacing per cent of the usual distance of rows
 */
export function chooseLetters(pictureHeight: number, size: number, lineSpacing = 100): Letters {
  const standard = Math.max(standardMinimum, pictureHeight * standardPart);
  return spaceLetters(Math.max(minimum, (standard * size) / 100), lineSpacing);
}

/** The next to try where captions have no room in these; null at the end. */
export function chooseSmallerLetters({ fontSize, lineSpacing }: Letters): Letters | null {
  return fontSize <= minimum ? null : spaceLetters(Math.max(minimum, fontSize * 0.88), lineSpacing);
}

/** Whole px for a line, so that lines counted from the end meet those counted from the start. */
const spaceLetters = (fontSize: number, lineSpacing = 100): Letters => ({
  fontSize,
  lineHeight: Math.round((fontSize * 1.4 * lineSpacing) / 100),
  ...(lineSpacing !== 100 && { lineSpacing }),
});

/**
 * How much larger letters are than those that authors lay their cues out for; 1 where they are not.
 * A box that its author made wide enough for a line stays wide enough for it.
 */
export function findGrowth(fontSize: number, pictureHeight: number): number {
  return pictureHeight > 0 ? Math.max(1, fontSize / (pictureHeight * standardPart)) : 1;
}
