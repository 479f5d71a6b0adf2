import type { SoundBands } from './inPage/measureBands.js';

/** What the sound of a film is, as far as its levels tell. */
export interface SoundShape {
  /** `silent`: nothing at all. `steady`: a tone, a hum, noise, in which nobody can speak. `lively`: speech, music, anything. */
  readonly kind: 'silent' | 'steady' | 'lively';
  /** Seconds from the beginning to its first and after its last sound; both 0 where it is silent. */
  readonly from: number;
  readonly to: number;
  readonly bands: SoundBands;
}

/** Quieter than this, in dBFS, nobody hears anything. */
const inaudible = -60;
/** What a band may rise and fall by, in dB, in a sound that is steady: noise does so, and speech does it by tens. */
const steadyRange = 6;
/** Beneath this, in dBFS, a band holds only what coding left there. */
const floor = -55;

/**
 * It errs to one side: a sound is called steady only where no band in which speech lies changes from the beginning to the end. Music and
 * speech are told apart by nobody here.
 */
export function describeSound(bands: SoundBands): SoundShape {
  const { levels, step } = bands;
  const first = levels.findIndex((level) => level > inaudible);
  if (first < 0) return { kind: 'silent', from: 0, to: 0, bands };
  const last = levels.findLastIndex((level) => level > inaudible);
  return {
    kind: bands.bands.every((band) => isSteady(band.slice(first, last + 1))) ? 'steady' : 'lively',
    from: first * step,
    to: (last + 1) * step,
    bands,
  };
}

/** Its ends are left out: there sounds are faded, cut and coded anew. */
function isSteady(levels: readonly number[]): boolean {
  const middle = levels.slice(2, -2).map((level) => Math.max(level, floor));
  // Too short to tell.
  if (middle.length < 10) return false;
  return Math.max(...middle) - Math.min(...middle) <= steadyRange;
}

/**
 * Whether two sounds are one and the same: as long, and nowhere louder or softer in any band for half a second on end. Coded twice, a
 * sound differs from itself for a moment here and there; with one more word in it, it differs for longer.
 */
export function isSameSound(one: SoundBands, other: SoundBands): boolean {
  const [length, otherLength] = [one.levels.length, other.levels.length];
  if (Math.min(length, otherLength) < 10 || Math.abs(length - otherLength) * one.step > 0.5) return false;
  return one.bands.every((band, nth) => {
    let differing = 0;
    return band.every((level, at) => {
      const otherLevel = other.bands[nth]?.[at];
      const differs =
        otherLevel !== undefined && Math.abs(Math.max(level, floor) - Math.max(otherLevel, floor)) > 3;
      differing = differs ? differing + one.step : 0;
      return differing < 0.45;
    });
  });
}

/** Seconds from its first to its last sound within a stretch of the film. */
export const audibleSeconds = (
  { from, to }: Pick<SoundShape, 'from' | 'to'>,
  begin: number,
  end: number,
): number => Math.max(0, Math.min(to, end) - Math.max(from, begin));
