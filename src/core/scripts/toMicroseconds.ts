/** A sum of decimal fractions without what binary arithmetic adds to it: six places, and no negative zero. */
export const toMicroseconds = (value: number): number =>
  Number.isFinite(value) ? Math.round(value * 1e6) / 1e6 + 0 : value;
