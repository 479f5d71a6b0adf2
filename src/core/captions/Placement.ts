/** Where a piece of captions would stand if it were alone, and where it may go if that place is taken. Px. */
export interface Placement {
  readonly left: number;
  readonly top: number;
  /** Captions make way across their lines: up and down, or sideways where the text is vertical. */
  readonly along: 'x' | 'y';
  /** Which way to look first; `nearest` looks both ways. */
  readonly towards: 'start' | 'end' | 'nearest';
  /** Who names a place as part of the picture may have the margins too. */
  readonly area: 'title' | 'open';
}
