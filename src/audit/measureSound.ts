import { spawn } from 'node:child_process';
import type { SoundStretch } from '../core/scriptQuality/CheckedScript.js';
import { findSoundStretches } from '../core/scriptQuality/sound/findSoundStretches.js';

export interface MeasuredSound {
  /** Seconds, of the longest stream. */
  readonly duration: number | null;
  /** Null where the film has no sound track. */
  readonly sound: readonly SoundStretch[] | null;
  /** Of the whole film, in LUFS (ITU-R BS.1770), to a tenth; null where it has no sound, or nothing but silence. */
  readonly loudness: number | null;
}

/** `not-installed`: there is no ffmpeg to be found. `unreadable`: it could not read the file; `detail` is what it said. */
export type SoundFailure = { readonly failed: 'not-installed' | 'unreadable'; readonly detail: string };

const sampleRate = 8000;
const window = 0.25;

/**
 * Measures a film with ffmpeg: how long it is, where it is silent, where it is at its loudest, and how loud it is as a whole. It hears levels, not words: loud may be
 * speech, music or a storm. Nothing is written, and nothing is kept but levels.
 *
 * @param media a path or an address that ffmpeg can read.
 */
export function measureSound(media: string, ffmpeg = 'ffmpeg'): Promise<MeasuredSound | SoundFailure> {
  const args = [
    '-hide_banner',
    '-nostdin',
    '-i',
    media,
    '-map',
    '0:a:0?',
    // Before it is folded to one channel; the log of each moment goes where nobody reads.
    '-af',
    'ebur128=framelog=verbose',
    '-ac',
    '1',
    '-ar',
    String(sampleRate),
  ];
  return new Promise((resolve) => {
    const child = spawn(ffmpeg, [...args, '-f', 's16le', '-'], { stdio: ['ignore', 'pipe', 'pipe'] });
    const meter = createMeter();
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => meter.take(chunk));
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-20_000);
    });
    child.on('error', (error) => resolve({ failed: 'not-installed', detail: error.message }));
    child.on('close', (code) => {
      const duration = readDuration(said);
      const levels = meter.levels();
      const hasSound = /Stream #0:\d+.*: Audio:/.test(said);
      // Broken off in the middle, what was not heard would pass for silence. Without a sound track it has nothing to do, and says so.
      const isHalf = code !== 0 && levels.length > 0;
      if (isHalf || (duration === null && (code !== 0 || levels.length === 0)))
        return resolve({ failed: 'unreadable', detail: said.trim().split('\n').at(-1) ?? '' });
      resolve({
        duration: duration ?? levels.length * window,
        sound: hasSound && levels.length > 0 ? findSoundStretches(levels, window) : null,
        loudness: readLoudness(said),
      });
    });
  });
}

/** `Duration: 00:01:56.03`, as ffmpeg says it of a file. */
function readDuration(said: string): number | null {
  const [, hours, minutes, seconds] = /Duration: (\d+):(\d\d):(\d\d(?:\.\d+)?)/.exec(said) ?? [];
  return hours === undefined ? null : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** What the meter sums up at the end; -70 is where it hears nothing. */
function readLoudness(said: string): number | null {
  const told = /Integrated loudness:\s+I:\s+(-?[\d.]+) LUFS/.exec(said)?.[1];
  const loudness = Number(told ?? NaN);
  return loudness > -70 && loudness <= 0 ? loudness : null;
}

/** Levels of windows out of samples that come in pieces, cut anywhere. */
function createMeter() {
  const perWindow = sampleRate * window;
  const levels: number[] = [];
  let odd: number | null = null;
  let [sum, count] = [0, 0];
  const add = (low: number, high: number): void => {
    const unsigned = low | (high << 8);
    const sample = (unsigned >= 0x8000 ? unsigned - 0x10000 : unsigned) / 0x8000;
    sum += sample * sample;
    if (++count < perWindow) return;
    close();
  };
  const close = (): void => {
    levels.push(sum > 0 ? 10 * Math.log10(sum / count) : -120);
    [sum, count] = [0, 0];
  };
  return {
    take(chunk: Uint8Array): void {
      let at = 0;
      if (odd !== null && chunk.length > 0) add(odd, chunk[at++] ?? 0);
      odd = null;
      for (; at + 1 < chunk.length; at += 2) add(chunk[at] ?? 0, chunk[at + 1] ?? 0);
      if (at < chunk.length) odd = chunk[at] ?? 0;
    },
    levels: (): readonly number[] => levels,
  };
}
