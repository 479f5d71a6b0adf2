import type { SoundStretch } from '../CheckedScript.js';

/** Below this a film is silent. dBFS, RMS. */
const silence = -50;
/** The loudest tenth of a film, where it stands out by this much from the middle. dB. */
const [loudestShare, standsOut] = [0.9, 8];
/** Shorter stretches say nothing; shorter interruptions do not end one. Seconds. */
const [shortest, interruption] = [1, 0.5];

/**
 * Where a film is silent, and where it is at its loudest. It cannot tell speech from music or noise, and does not claim to.
 *
 * @param levels RMS of each window, dBFS, one after another.
 * @param window seconds of each.
 */
export function findSoundStretches(levels: readonly number[], window: number): readonly SoundStretch[] {
  const sounding = levels.filter((level) => level > silence).sort((a, b) => a - b);
  const middle = sounding[Math.floor(sounding.length / 2)] ?? 0;
  const loud = Math.max(sounding[Math.floor(sounding.length * loudestShare)] ?? 0, middle + standsOut);
  return [
    ...join(levels, window, 'silent', (level) => level <= silence),
    ...join(levels, window, 'loud', (level) => level >= loud),
  ].sort((a, b) => a.startTime - b.startTime);
}

function join(
  levels: readonly number[],
  window: number,
  kind: SoundStretch['kind'],
  belongs: (level: number) => boolean,
): SoundStretch[] {
  const stretches: { kind: SoundStretch['kind']; startTime: number; endTime: number }[] = [];
  for (const [index, level] of levels.entries()) {
    if (!belongs(level)) continue;
    const startTime = index * window;
    const last = stretches.at(-1);
    if (last && startTime - last.endTime < (kind === 'loud' ? interruption : 1e-6))
      last.endTime = startTime + window;
    else stretches.push({ kind, startTime, endTime: startTime + window });
  }
  return stretches.filter((one) => one.endTime - one.startTime >= shortest - 1e-6);
}
