/** Loudness by the broadcasters' measure (EBU R 128, as ffmpeg has it), and a limiter that keeps the peaks below it. */
import { spawnSync } from 'node:child_process';
import { RATE, ride, writeWav } from './signal.mjs';

/** The film's loudness and the highest peak a listener's decoder may meet. */
export const target = { lufs: -20, truePeak: -1.5 };

/** @param {string | import('./signal.mjs').Stereo} sound a file or a mix @returns {{ lufs: number, truePeak: number }} */
export function measure(sound) {
  const input = typeof sound === 'string' ? sound : '-';
  const { stderr } = spawnSync(
    'ffmpeg',
    ['-hide_banner', '-nostats', '-i', input, '-map', '0:a:0', '-af', 'ebur128=peak=true', '-f', 'null', '-'],
    {
      input: typeof sound === 'string' ? undefined : writeWav(sound),
      maxBuffer: 1 << 28,
    },
  );
  const summary = stderr.toString().split('Summary:').pop() ?? '';
  const read = (/** @type {RegExp} */ pattern) => Number(pattern.exec(summary)?.[1]);
  return { lufs: read(/I:\s+(-?[\d.]+) LUFS/), truePeak: read(/Peak:\s+(-?[\d.]+) dBFS/) };
}

/** @param {import('./signal.mjs').Stereo} sound @param {number} decibels */
export const amplify = (sound, decibels) => ride(sound, () => 10 ** (decibels / 20));

/** Turns down before a peak arrives and comes back slowly. @param {import('./signal.mjs').Stereo} sound @param {number} [ceiling] dB */
export function limit([left, right], ceiling = -4.5) {
  const top = 10 ** (ceiling / 20);
  const ahead = Math.round(0.004 * RATE);
  const out = /** @type {import('./signal.mjs').Stereo} */ ([
    new Float32Array(left.length),
    new Float32Array(left.length),
  ]);
  let gain = 1;
  for (let i = 0; i < left.length; i++) {
    const j = Math.min(left.length - 1, i + ahead);
    const peak = Math.max(Math.abs(left[j]), Math.abs(right[j]), Math.abs(left[i]), Math.abs(right[i]));
    const wanted = peak > top ? top / peak : 1;
    gain = wanted < gain ? gain + (wanted - gain) * 0.12 : gain + (wanted - gain) * 0.0004;
    out[0][i] = Math.max(-top, Math.min(top, left[i] * gain));
    out[1][i] = Math.max(-top, Math.min(top, right[i] * gain));
  }
  return out;
}
