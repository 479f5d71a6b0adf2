/**
 * How much longer than estimated this voice really takes: 1.2 is a fifth longer. A voice has a pace of its own, and an
 * engine's rate is not always what it says.
 */
export interface SpeechPace {
  readonly ratio: number;
  /** The last ratios heard, newest last. */
  readonly heard: readonly number[];
}

/** Before anything was heard. */
export const evenPace: SpeechPace = { ratio: 1, heard: [] };

/** As many as a voice is judged by; few enough to follow a viewer who changes it. */
const KEPT = 7;
/** Shorter than this, a voice's own start and end weigh more than its pace. Seconds. */
const TELLING = 0.8;

/**
 * What is known after one more utterance. The median, with the estimate itself as one witness more: one utterance that
 * was cut short or that the machine held up changes little.
 *
 * @param estimated seconds, at an even pace.
 * @param took seconds it really took.
 */
export function correctPace(pace: SpeechPace, estimated: number, took: number): SpeechPace {
  if (!(estimated >= TELLING) || !(took > 0) || !Number.isFinite(took)) return pace;
  const heard = [...pace.heard, Math.min(4, Math.max(0.25, took / estimated))].slice(-KEPT);
  return { heard, ratio: median([...heard, 1]) };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1] ?? 1, sorted[Math.floor(half)] ?? 1];
  return (low + high) / 2;
}
