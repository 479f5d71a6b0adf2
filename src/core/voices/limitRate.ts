/** The slowest and the fastest rate that the Web Speech API knows (SpeechSynthesisUtterance.rate). */
const range = { min: 0.1, max: 10 } as const;

/**
 * Voices on a server do not go beyond these; asked for more, some fall back to their own speed, and some say nothing.
 * A viewer who asks for three times is better served by two than by one.
 */
const serverRange = { min: 0.5, max: 2 } as const;

/** The rate to ask a voice for, so that it speaks as near to the viewer's wish as it can. What is no number is 1. */
export function limitRate(rate: number, onDevice: boolean): number {
  if (!Number.isFinite(rate)) return 1;
  const { min, max } = onDevice ? range : serverRange;
  return Math.min(max, Math.max(min, rate));
}
