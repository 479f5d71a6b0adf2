import { execFile } from 'node:child_process';

/** How many samples a second what is measured here has. */
export const rate = 48_000;

/** Reads a recording, each of its channels by itself. */
export function readChannels(file: string, channels: number): Promise<readonly Float32Array[]> {
  const pcm = ['-vn', '-ac', String(channels), '-ar', String(rate), '-f', 'f32le', '-'];
  return new Promise((resolve, reject) => {
    const options = { encoding: 'buffer', maxBuffer: 2 ** 30 } as const;
    execFile('ffmpeg', ['-v', 'error', '-i', file, ...pcm], options, (error, stdout, stderr) => {
      if (error) return reject(new Error(`ffmpeg could not read ${file}: ${stderr.toString()}`));
      const all = new Float32Array(stdout.buffer, stdout.byteOffset, stdout.length / 4);
      resolve(
        Array.from({ length: channels }, (_, channel) =>
          Float32Array.from(
            { length: all.length / channels },
            (_, index) => all[index * channels + channel]!,
          ),
        ),
      );
    });
  });
}

export interface Envelope {
  /** Amplitude, linear, at the middle of each window. */
  readonly levels: Float32Array;
  /** Seconds between two levels, and until the first. */
  readonly hop: number;
  readonly first: number;
}

/**
 * How loud one tone is in the course of a recording, whatever else sounds. `window` is a whole number of the tone's periods,
 * and of every other steady tone's.
 */
export function followTone(signal: Float32Array, hertz: number, window = 0.02, hop = 0.002): Envelope {
  const [length, step] = [Math.round(window * rate), Math.round(hop * rate)];
  const sums = { re: new Float64Array(signal.length + 1), im: new Float64Array(signal.length + 1) };
  signal.forEach((sample, index) => {
    const angle = (2 * Math.PI * hertz * index) / rate;
    sums.re[index + 1] = sums.re[index]! + sample * Math.cos(angle);
    sums.im[index + 1] = sums.im[index]! + sample * Math.sin(angle);
  });
  const levels = Float32Array.from(
    { length: Math.max(0, Math.floor((signal.length - length) / step)) },
    (_, i) => {
      const from = i * step;
      const re = sums.re[from + length]! - sums.re[from]!;
      const im = sums.im[from + length]! - sums.im[from]!;
      return (2 * Math.hypot(re, im)) / length;
    },
  );
  return { levels, hop: step / rate, first: window / 2 };
}

/** The middle level between two times, in decibels below full scale. */
export function levelBetween({ levels, hop, first }: Envelope, from: number, to: number): number {
  const within = levels.slice(Math.ceil((from - first) / hop), Math.floor((to - first) / hop));
  return 20 * Math.log10(percentile([...within], 0.5));
}

/** Longer than the steps in which a browser takes up a volume: Chromium does so 20 or 40 ms apart. Seconds. */
const stepSeconds = 0.04;

/**
 * A ramp of a fifth of a second or longer from one level to another (dB): when it is half done, and how long it takes, reckoned
 * from the time it is between a tenth and nine tenths of its way in decibels. Where it is taken up in steps, it is measured as if
 * it went straight from one to the next, and not by where the steps happen to lie.
 */
export function findRamp(
  envelope: Envelope,
  from: number,
  to: number,
  after: number,
): { at: number; seconds: number } {
  const { hop, first } = envelope;
  const untorn = readUntorn(envelope, 0.06);
  const reach = Math.round(stepSeconds / 2 / hop);
  const levels = untorn.map((_, i) => {
    const near = untorn.slice(Math.max(0, i - reach), i + reach + 1);
    return near.reduce((sum, level) => sum + level, 0) / near.length;
  });
  const crosses = (share: number): number => {
    const level = from + (to - from) * share;
    for (let i = Math.ceil((after - first) / hop); i < levels.length; i++)
      if (to < from ? levels[i]! <= level : levels[i]! >= level) return first + i * hop;
    throw new Error(`The sound never came to ${level} dB.`);
  };
  return { at: crosses(0.5), seconds: (crosses(0.9) - crosses(0.1)) / 0.8 };
}

/** When a tone passes a level (dB), for good. */
export function findPasses(envelope: Envelope, level: number): readonly number[] {
  const above = readUntorn(envelope, 0.13).map((here) => here > level);
  return above.flatMap((is, i) => (i > 0 && is !== above[i - 1] ? [envelope.first + i * envelope.hop] : []));
}

/**
 * A tone's levels (dB) without what a busy machine drops of a recording, of at most so many seconds. A ramp stays as it is, but for
 * the place where a part of it was dropped: the longer the gaps that are bridged, the less exactly.
 */
function readUntorn({ levels, hop }: Envelope, seconds: number): readonly number[] {
  const reach = Math.round(seconds / hop);
  return Array.from(levels, (_, i) => {
    const near = [...levels.slice(Math.max(0, i - reach), i + reach + 1)];
    return 20 * Math.log10(percentile(near, 0.5));
  });
}

/**
 * Whether a recording of what never falls silent does so: a hundredth of a second or more without any sound, before its end. No mix
 * turns a film that far down, so it is the machine that was too busy to play it.
 */
export function isTorn(signal: Float32Array): boolean {
  const sounds = (sample: number) => Math.abs(sample) > 2e-4;
  const end = signal.findLastIndex(sounds);
  let silent = 0;
  for (let i = signal.findIndex(sounds); i < end; i++) {
    silent = sounds(signal[i]!) ? 0 : silent + 1;
    if (silent > 0.01 * rate) return true;
  }
  return false;
}

/** The greatest difference between two samples that follow each other, in decibels of full scale. */
export function largestStep(signal: Float32Array, from = 0, to = signal.length / rate): number {
  let largest = 0;
  for (let i = Math.max(1, Math.round(from * rate)); i < Math.min(signal.length, to * rate); i++)
    largest = Math.max(largest, Math.abs(signal[i]! - signal[i - 1]!));
  return 20 * Math.log10(largest);
}

/**
 * The greatest jump in a tone whose level is turned, in decibels of full scale: the step between two samples without what the
 * tone itself goes from one to the next, which is what it goes a little before and after.
 */
export function largestJump(signal: Float32Array, from = 0, to = signal.length / rate): number {
  const around = 12;
  const last = Math.min(signal.length - around - 1, to * rate);
  const stepAt = (i: number) => signal[i]! - signal[i - 1]!;
  let largest = 0;
  for (let i = Math.max(around + 1, Math.round(from * rate)); i < last; i++)
    largest = Math.max(largest, Math.abs(stepAt(i) - (stepAt(i - around) + stepAt(i + around)) / 2));
  return 20 * Math.log10(largest);
}

/** How loud a tone's bursts are: amplitude, linear. */
export function findBurstLevel(signal: Float32Array, hertz: number): number {
  return percentile([...followTone(signal, hertz, 0.005, 0.001).levels], 0.995);
}

/**
 * When a tone that comes in bursts begins each time, seconds.
 *
 * @param level of its bursts, where it is known from others like them: of a tone whose bursts are all cut short or missing, its
 * neighbours would be taken for it
 */
export function findOnsets(
  signal: Float32Array,
  hertz: number,
  apart = 0.3,
  level = findBurstLevel(signal, hertz),
): readonly number[] {
  const { levels, hop, first } = followTone(signal, hertz, 0.005, 0.001);
  const loud = 0.4 * level;
  const onsets: number[] = [];
  levels.forEach((level, i) => {
    const time = first + i * hop;
    if (i > 0 && level >= loud && levels[i - 1]! < loud && time - (onsets.at(-1) ?? -1) > apart)
      onsets.push(time);
  });
  return onsets;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
