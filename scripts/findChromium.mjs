// @ts-check
/**
 * Finds a Chromium for the tests: the one you name, the system's, or the one that npm brought.
 *
 *   TINGYING_CHROMIUM=/path/to/chromium   that one
 *   TINGYING_CHROMIUM=npm                 the one in @sparticuz/chromium, even if the system has its own
 *   TINGYING_CHROMIUM=none                none, as on a machine that has no browser
 */
import { spawnSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

/** @typedef {{ executablePath: string, env: Record<string, string>, origin: string }} Chromium */

const root = fileURLToPath(new URL('..', import.meta.url));

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const usualPlaces = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** What every headless run wants. Autoplay is left as viewers have it; a suite that needs it freer says so itself. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
];

export const howToGetChromium =
  'Install one (Debian: apt-get install chromium) or set TINGYING_CHROMIUM to the path of yours.';

/** @returns {Promise<Chromium | null>} null when this machine has none */
export async function findChromium() {
  const asked = process.env.TINGYING_CHROMIUM;
  if (asked === 'none') return null;
  if (asked === 'npm') return unpackChromium();
  if (asked) {
    if (existsSync(asked)) return { executablePath: asked, env: {}, origin: 'TINGYING_CHROMIUM' };
    throw new Error(`TINGYING_CHROMIUM names ${asked}, but there is no such file. ${howToGetChromium}`);
  }
  const installed = usualPlaces[process.platform]?.find((place) => existsSync(place));
  return installed ? { executablePath: installed, env: {}, origin: 'system' } : unpackChromium();
}

/**
 * Unpacks the browser that npm brought, once. The package's own `executablePath()` is not used: it trusts a
 * half-written file in the shared /tmp, and leaves out the libraries and fonts that a bare machine lacks.
 * @returns {Promise<Chromium | null>}
 */
async function unpackChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const home = findPackage('@sparticuz/chromium');
  if (!home) return null;

  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const folder = join(root, 'node_modules', '.cache', 'chromium', version);
  const executablePath = join(folder, 'chromium');
  if (!existsSync(executablePath)) {
    mkdirSync(folder, { recursive: true });
    const { extract } = await import('tar-fs');
    for (const archive of ['al2023', 'fonts', 'swiftshader']) {
      const packed = createReadStream(join(home, 'bin', `${archive}.tar.br`));
      await pipeline(packed, createBrotliDecompress(), extract(folder));
    }
    // The browser comes last and by rename: if it is there, it is whole and so is everything beside it,
    // even when two test runs unpack at the same time.
    const part = `${executablePath}.${process.pid}`;
    const packed = createReadStream(join(home, 'bin', 'chromium.br'));
    await pipeline(packed, createBrotliDecompress(), createWriteStream(part, { mode: 0o755 }));
    await rename(part, executablePath);
  }
  const env = { ...findLibraries(executablePath), ...findFonts(folder) };
  return { executablePath, env, origin: `@sparticuz/chromium ${version}` };
}

/** @param {string} name @returns {string | null} */
function findPackage(name) {
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const end = entry.lastIndexOf(join('node_modules', ...name.split('/')));
    return join(entry.slice(0, end), 'node_modules', ...name.split('/'));
  } catch {
    return null;
  }
}

/** The package's own libnss3 and friends, only where the system lacks them. @param {string} executablePath */
function findLibraries(executablePath) {
  const { stdout } = spawnSync('ldd', [executablePath], { encoding: 'utf8' });
  if (stdout && !stdout.includes('not found')) return {};
  const folders = [join(dirname(executablePath), 'lib'), process.env.LD_LIBRARY_PATH];
  return { LD_LIBRARY_PATH: folders.filter(Boolean).join(':') };
}

/**
 * Without a fontconfig file Chromium knows no font at all: text has no size and the renderer ends.
 * @param {string} folder
 */
function findFonts(folder) {
  if (existsSync('/etc/fonts/fonts.conf')) return {};
  const conf = join(folder, 'fonts.conf');
  const [fonts, cache] = [join(folder, 'fonts'), join(folder, 'font-cache')];
  writeFileSync(
    conf,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>\n`,
  );
  return { FONTCONFIG_FILE: conf };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = await findChromium();
  console.log(found ? `${found.executablePath} (${found.origin})` : `No Chromium here. ${howToGetChromium}`);
  process.exitCode = found ? 0 : 1;
}
