/** Decibels → the factor that samples are multiplied with: 0 dB is 1, -6.02 dB is 0.5. */
export const toGain = (decibels: number): number => 10 ** (decibels / 20);

/** A factor → decibels. Silence (0 or less) is -Infinity. */
export const toDecibels = (gain: number): number => (gain > 0 ? 20 * Math.log10(gain) : -Infinity);
