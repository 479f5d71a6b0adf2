/** The programs this rendering stands on, and one way to run them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { browserPath } from '../picture/draw.mjs';

const needed = [
  { program: 'ffmpeg', debian: 'ffmpeg', there: () => runs('ffmpeg', ['-version']) },
  { program: 'espeak-ng', debian: 'espeak-ng', there: () => runs('espeak-ng', ['--version']) },
  { program: 'flite', debian: 'flite', there: () => runs('flite', ['--version']) },
  { program: browserPath, debian: 'chromium', there: () => existsSync(browserPath) },
  {
    program: 'the font Noto Serif CJK SC',
    debian: 'fonts-noto-cjk',
    there: () => spawnSync('fc-list', ['Noto Serif CJK SC']).stdout?.length > 0,
  },
];

/** @param {string} program @param {string[]} args */
const runs = (program, args) => !spawnSync(program, args).error;

/** Says at once what is missing, rather than failing half an hour later. */
export function checkTools() {
  const missing = needed.filter(({ there }) => !there());
  if (missing.length === 0) return;
  throw new Error(
    `The film cannot be rendered: ${missing.map(({ program }) => program).join(', ')} ${missing.length > 1 ? 'are' : 'is'} missing.\n` +
      `On Debian or Ubuntu: apt-get install ${missing.map(({ debian }) => debian).join(' ')}`,
  );
}

/** @param {string[]} args */
export const ffmpeg = (...args) =>
  execFileSync('ffmpeg', ['-hide_banner', '-v', 'error', '-y', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });

/** What ffprobe says of a file. @param {string} file */
export const probe = (file) =>
  JSON.parse(
    execFileSync('ffprobe', ['-v', 'error', '-show_format', '-show_streams', '-of', 'json', file]).toString(),
  );
