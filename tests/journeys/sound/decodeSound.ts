import { execFile } from 'node:child_process';
import { sampleRate, type Signal } from './signal.js';

/** Reads the sound of any media file, or a stretch of it, as one channel. */
export function decodeSound(file: string, stretch?: { from: number; to: number }): Promise<Signal> {
  const only = stretch ? ['-ss', String(stretch.from), '-t', String(stretch.to - stretch.from)] : [];
  const pcm = ['-vn', '-ac', '1', '-ar', String(sampleRate), '-f', 's16le', '-'];
  return new Promise((resolve, reject) => {
    const options = { encoding: 'buffer', maxBuffer: 2 ** 28 } as const;
    execFile('ffmpeg', ['-v', 'error', ...only, '-i', file, ...pcm], options, (error, stdout, stderr) => {
      if (error) reject(new Error(`ffmpeg could not read the sound of ${file}: ${stderr.toString()}`));
      else
        resolve(
          Float32Array.from(
            { length: stdout.length / 2 },
            (_, index) => stdout.readInt16LE(index * 2) / 32768,
          ),
        );
    });
  });
}
