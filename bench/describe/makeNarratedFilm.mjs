import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A little more than half an hour, seconds. */
export const narratedSeconds = 33 * 60;

/** A picture of little and a tone, with a burst each second; a narration with bursts at the same times. Made once. */
export async function makeNarratedFilm(folder) {
  if (existsSync(folder)) return;
  const unfinished = `${folder}-unfinished`;
  mkdirSync(unfinished, { recursive: true });
  const sound = (formula) => ['-f', 'lavfi', '-i', `aevalsrc='${formula}':s=24000:d=${narratedSeconds}`];
  // A sound that is all but silent is a few bytes a second, and browsers fetch tens of kilobytes at once: noise gives it its size.
  const bursts = (hertz) => `0.003*(random(0)-0.5)+0.3*sin(2*PI*${hertz}*t)*lt(mod(t+0.5,1),0.03)`;
  const quiet = ['-v', 'error', '-y'];
  const encoded = ['-c:a', 'aac', '-b:a', '64k', '-movflags', '+faststart'];
  await run('ffmpeg', [
    ...[
      ...quiet,
      '-f',
      'lavfi',
      '-i',
      `testsrc2=s=160x90:r=10:d=${narratedSeconds}`,
      ...sound(`0.1*sin(2*PI*100*t)+${bursts(5000)}`),
    ],
    ...[
      '-c:v',
      'libx264',
      '-preset',
      'ultrafast',
      '-g',
      '20',
      '-pix_fmt',
      'yuv420p',
      ...encoded,
      '-shortest',
    ],
    join(unfinished, 'film.mp4'),
  ]);
  await run('ffmpeg', [...quiet, ...sound(bursts(7000)), ...encoded, join(unfinished, 'narration.m4a')]);
  renameSync(unfinished, folder);
}
