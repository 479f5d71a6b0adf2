import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A sound as a formula of the time `t`, or one for each channel. */
async function make(
  file: string,
  formula: string,
  seconds: number,
  more: readonly string[] = [],
): Promise<void> {
  const layout = formula.includes('|') ? ':c=5.1' : '';
  const sound = ['-f', 'lavfi', '-i', `aevalsrc='${formula}'${layout}:s=48000:d=${seconds}`];
  await run('ffmpeg', ['-v', 'error', '-y', ...sound, ...more, file]);
}

const bursts = (hertz: number, level: number) => `${level}*sin(2*PI*${hertz}*t)*lt(mod(t+0.5,1),0.03)`;

/** How far apart the bursts of the film and the narration that tell their places are, seconds, and the pitches that they go through, in hertz. */
export const placeTones = {
  every: 0.25,
  film: [3000, 3400, 3800, 4200, 4600, 5000],
  narration: [6000, 6400, 6800, 7200, 7600, 8000],
} as const;

const places = (tones: readonly number[]) =>
  tones
    .map((hertz, turn) => {
      const since = `mod(t+${(tones.length - turn) * placeTones.every},${tones.length * placeTones.every})`;
      return `0.3*sin(2*PI*${hertz}*t)*lt(${since},0.03)`;
    })
    .join('+');

/** The six channels of the surround film (front left and right, centre, LFE, surround left and right), each with a tone of its own, in hertz. */
export const surroundTones = [300, 400, 500, 100, 700, 800] as const;

const kept = fileURLToPath(new URL('../../../node_modules/.cache/tingying', import.meta.url));

/** The folder with the sounds that are measured. They are made once, and anew when this file says otherwise. */
export async function makeSounds(): Promise<string> {
  const version = createHash('sha256').update(await readFile(fileURLToPath(import.meta.url)));
  const folder = join(kept, `sounds-${version.digest('hex').slice(0, 12)}`);
  if (existsSync(folder)) return folder;
  await mkdir(kept, { recursive: true });
  const unfinished = await mkdtemp(join(kept, 'unfinished-'));
  await makeAll(unfinished);
  try {
    await rename(unfinished, folder);
  } catch (error) {
    // Two files of tests begin at once, and each makes them: whoever is first has made them for both.
    if (!existsSync(folder)) throw error;
    await rm(unfinished, { recursive: true });
  }
  return folder;
}

/**
 * Makes the sounds in an empty folder:
 *
 *   tone.wav       a film of one tone, 100 Hz, -14 dB
 *   film.mp4       a picture, the same tone, and a burst of 5 kHz at every half second (0.5, 1.5, …); two minutes
 *   narration.m4a  as long; bursts of 7 kHz at the same times
 *   places.mp4     a film, and places.m4a, a narration beside it: bursts four times a second, each of another pitch until the seventh, so
 *                  that it is known which of the two's belong together though they are half a second apart
 *   spoken.m4a     a narration that is silent but from 1.5 to 3 s: 250 Hz
 *   clip.wav       250 Hz, 2 s, from the top of a wave to the top of a wave: without edges it clicks
 *   mark.wav       a burst of 7 kHz at its very start, then silence
 *   surround.mp4   a picture and six channels, each with its own tone
 */
async function makeAll(folder: string): Promise<void> {
  const at = (name: string) => join(folder, name);
  const picture = ['-f', 'lavfi', '-i', 'testsrc2=s=320x180:r=25'];
  const encoded = [
    ...['-map', '1:v', '-map', '0:a', '-shortest', '-c:v', 'libx264', '-preset', 'ultrafast', '-g', '25'],
    ...['-pix_fmt', 'yuv420p', '-c:a', 'aac', '-b:a', '192k', '-movflags', '+faststart'],
  ];
  const tone = '0.2*sin(2*PI*100*t)';
  const six = surroundTones.map((hertz) => `0.1*sin(2*PI*${hertz}*t)`).join('|');
  await Promise.all([
    make(at('tone.wav'), tone, 150),
    make(at('clip.wav'), '0.15*cos(2*PI*250*t)', 2),
    make(at('mark.wav'), '0.3*sin(2*PI*7000*t)*lt(t,0.03)', 0.5),
    make(at('spoken.m4a'), '0.15*sin(2*PI*250*t)*between(t,1.5,3)', 12, ['-c:a', 'aac']),
  ]);
  await make(at('film.mp4'), `${tone}+${bursts(5000, 0.3)}`, 120, [...picture, ...encoded]);
  await make(at('narration.m4a'), bursts(7000, 0.3), 120, ['-c:a', 'aac', '-movflags', '+faststart']);
  await make(at('places.mp4'), `${tone}+${places(placeTones.film)}`, 120, [...picture, ...encoded]);
  await make(at('places.m4a'), places(placeTones.narration), 120, ['-c:a', 'aac', '-b:a', '128k']);
  await make(at('surround.mp4'), six, 12, [...picture, ...encoded]);
}
