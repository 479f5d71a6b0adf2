/** The nearest number between the two, or undefined where it is no number. */
export const clamp = (value: unknown, least: number, most: number): number | undefined =>
  Number.isFinite(value) ? Math.min(most, Math.max(least, value as number)) : undefined;
