/** Half a minute of the described film, for who has not come in yet: a file by itself, and nothing of the film. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { ffmpeg } from './tools.mjs';

/** Seconds of the film: the title, the river, the girl who runs on to the landing. */
export const sampleStart = 2.4;
export const sampleLength = 30;
/** Bytes. */
const largest = 300_000;

/** @param {string} film folder, with its finished files */
export function writeSample(film) {
  const file = join(film, 'sample.m4a');
  ffmpeg(
    '-ss',
    `${sampleStart}`,
    '-t',
    `${sampleLength}`,
    '-i',
    join(film, 'mp4', 'described.zh.mp4'),
    '-vn',
    '-af',
    `afade=t=in:d=0.4,afade=t=out:st=${sampleLength - 1.5}:d=1.5`,
    '-c:a',
    'aac',
    '-b:a',
    '64k',
    '-map_metadata',
    '-1',
    '-fflags',
    '+bitexact',
    '-flags',
    '+bitexact',
    '-movflags',
    '+faststart',
    file,
  );
  const { size } = statSync(file);
  if (size > largest) throw new Error(`${file} has ${size} bytes; a sample has ${largest} at most.`);
}
