/**
 * Renders 《渡灯》 / “The Lantern Ferry” from its screenplay: draws it, speaks and plays it, packages it.
 *
 *   node demo/films/render/render.mjs [--only sound|picture|package|sample|encode-sound]
 *
 * Needs Debian's ffmpeg, espeak-ng, flite, chromium and fonts-noto-cjk, and playwright-core from this project.
 * Frames and mixes go to a workshop folder (TINGYING_FILMS, or one in the system's temporary folder), so one step
 * can be repeated alone; the finished film goes to demo/films/lantern-ferry/. About fifteen minutes on two cores.
 * `encode-sound` is a part of `package`: it encodes the sounds of the streams, the narrations and the clips anew, and leaves
 * all pictures as they are.
 */
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkPackage, packageFilm, packageSounds } from './package/package.mjs';
import { writeSample } from './package/sample.mjs';
import { checkTools } from './package/tools.mjs';
import { drawFrames } from './picture/draw.mjs';
import { slug } from './script.mjs';
import { record } from './sound/record.mjs';

const steps = ['sound', 'picture', 'package', 'sample'];
const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
const asked = only ? [...steps, 'encode-sound'].filter((step) => step === only) : steps;
const tell = (/** @type {string} */ news) => console.log(`  ${news}`);

try {
  if (asked.length === 0) throw new Error(`--only takes ${steps.join(', ')}, encode-sound; not “${only}”.`);
  checkTools();
  const work = join(process.env.TINGYING_FILMS ?? join(tmpdir(), 'tingying-films'), slug);
  const film = join(dirname(fileURLToPath(import.meta.url)), '..', slug);
  const folders = { frames: join(work, 'frames'), sound: join(work, 'sound'), work, film };
  if (asked.includes('sound')) {
    console.log('Sound');
    record(folders.sound, tell);
  }
  if (asked.includes('picture')) {
    console.log('Picture');
    await drawFrames(folders.frames, (done, all) => tell(`${done} of ${all} drawings`));
  }
  if (asked.includes('package')) {
    console.log('Package');
    await packageFilm(folders, tell);
    checkPackage(folders, tell);
  }
  if (asked.includes('encode-sound')) {
    console.log('Sound, encoded');
    packageSounds(folders, tell);
    checkPackage(folders, tell);
  }
  if (asked.includes('sample')) {
    console.log('Sample');
    writeSample(film);
  }
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exitCode = 1;
}
