/** Sound as numbers from -1 to 1, one channel. Eight thousand a second keep what makes speech speech. */
export type Signal = Float32Array;

export const sampleRate = 8000;

export interface Likeness {
  /** 1: the excerpt itself, at any loudness. 0: nothing of it. */
  readonly likeness: number;
  /** Where in the recording it was found, seconds. */
  readonly at: number;
}

/**
 * How much of an excerpt there is in a recording, wherever it begins: the greatest normalised cross-correlation.
 * Two different stretches of speech come to less than 0.1; speech over a quieter film to 0.5 and more, and to half of
 * that where a busy machine dropped some of the sound.
 */
export function findLikeness(recording: Signal, excerpt: Signal): Likeness {
  const found = { likeness: 0, at: 0 };
  const length = excerpt.length;
  const excerptEnergy = findEnergy(excerpt);
  let energy = findEnergy(recording.subarray(0, length));
  for (let from = 0; from + length <= recording.length; from += 1) {
    let product = 0;
    for (let index = 0; index < length; index += 1) product += recording[from + index]! * excerpt[index]!;
    const likeness = Math.abs(product) / Math.sqrt(excerptEnergy * energy || 1);
    if (likeness > found.likeness) Object.assign(found, { likeness, at: from / sampleRate });
    energy += (recording[from + length] ?? 0) ** 2 - recording[from]! ** 2;
  }
  return found;
}

/** Loudness in decibels below full scale; silence is -Infinity. */
export function measureLoudness(signal: Signal): number {
  return 10 * Math.log10(findEnergy(signal) / signal.length);
}

function findEnergy(signal: Signal): number {
  return signal.reduce((sum, sample) => sum + sample * sample, 0);
}
