import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { chromiumArgs, findChromium } from '../../scripts/findChromium.mjs';
import { findPort } from '../findPort.js';

const execute = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  devDependencies: Record<string, string>;
};

/** The packages a consumer brings, in the versions this repository is tested with. */
export function pickVersions(...names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, devDependencies[name] ?? 'latest']));
}

/** A stranger's project: a folder outside this repository, with the packed package installed as from a registry. */
export async function createConsumer(tarball: string, dependencies: Record<string, string>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tingying-consumer-'));
  writeFiles(folder, {
    'package.json': JSON.stringify({
      private: true,
      type: 'module',
      dependencies: { tingying: `file:${tarball}`, ...dependencies },
    }),
  });
  await run(folder, 'npm', [
    'install',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--no-package-lock',
    '--loglevel=error',
  ]);
  return folder;
}

export function writeFiles(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** The demo film beside the page, as a site would keep it; the streams are left out, for one file plays as well. */
export function addFilm(publicFolder: string): void {
  const film = join(root, 'demo/films/lantern-ferry');
  if (!existsSync(join(film, 'mp4/film.zh.mp4')))
    throw new Error(
      'The demo film is not there, so nothing can be played. It belongs in demo/films/lantern-ferry.',
    );
  const filter = (path: string) => !/[\\/](hls|dash)$/.test(path);
  cpSync(film, join(publicFolder, 'film'), { recursive: true, filter });
}

/** Runs to the end; throws with all that was said if it ends badly. */
export async function run(folder: string, program: string, args: string[]): Promise<void> {
  try {
    await execute(program, args, { cwd: folder, env: plainEnv(folder), maxBuffer: 2 ** 26 });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${program} ${args.join(' ')} failed:\n${stdout}${stderr}`, { cause: error });
  }
}

export interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a server and answers with its address once it serves. */
export async function serve(folder: string, program: string, args: string[]): Promise<Server> {
  const port = await findPort();
  const child = spawn(program, [...args, '--port', String(port)], {
    cwd: folder,
    env: plainEnv(folder),
    detached: true, // so that whatever it starts itself ends with it
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const listen = (chunk: Buffer): void => {
    said += chunk.toString();
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);

  const url = `http://127.0.0.1:${port}/`;
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    if (child.pid && child.exitCode === null) process.kill(-child.pid);
    await ended;
  };
  const until = Date.now() + 60_000;
  while (!(await fetch(url).catch(() => null))) {
    if (child.exitCode !== null || Date.now() > until) {
      await stop();
      throw new Error(`${program} ${args.join(' ')} does not serve ${url}:\n${said}`);
    }
    await new Promise((next) => setTimeout(next, 100));
  }
  return { url, stop };
}

/** A browser with its own autoplay rule in force: only what a viewer presses may sound. */
export async function openBrowser(): Promise<Browser> {
  const found = await findChromium();
  if (!found) throw new Error('There is no Chromium to open the page in.');
  const { executablePath, env } = found;
  return chromium.launch({ executablePath, args: chromiumArgs, env: { ...plainEnv(), ...env } });
}

/** The test runner marks its own processes; what a consumer runs must not notice. Its own programs come first. */
function plainEnv(folder = root): Record<string, string> {
  const { NODE_ENV: _mode, VITEST: _runner, NODE_OPTIONS: _options, ...rest } = process.env;
  const path = [join(folder, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  return { ...(rest as Record<string, string>), PATH: path, NEXT_TELEMETRY_DISABLED: '1', CI: 'true' };
}
