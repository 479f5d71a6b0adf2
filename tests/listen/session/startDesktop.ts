import { mkdirSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Program, type ProgramOptions, startProgram } from './startProgram.js';

/** A screen, a session bus and a home of one's own, shared with nobody on the machine. */
export interface Desktop {
  readonly folder: string;
  readonly env: Readonly<NodeJS.ProcessEnv>;
  /** Starts a program here; it ends when the desktop closes, last started first. */
  start(command: string, args: readonly string[], options?: Partial<ProgramOptions>): Program;
  close(): Promise<void>;
}

/** `language` is that of everything here: the screen reader and the browser. */
export async function startDesktop(language = 'en'): Promise<Desktop> {
  const folder = mkdtempSync(join(tmpdir(), 'tingying-'));
  const env: NodeJS.ProcessEnv = { ...findInherited(), LANGUAGE: language, ...makeHome(folder) };
  const programs: Program[] = [];

  const desktop: Desktop = {
    folder,
    env,
    start(command, args, options = {}) {
      const log = join(folder, `${programs.length}-${command.split('/').at(-1)!}.log`);
      const program = startProgram(command, args, { env, log, ...options });
      programs.push(program);
      return program;
    },
    async close() {
      for (const program of programs.splice(0).reverse()) await program.stop();
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };

  const screen = desktop.start(
    'Xvfb',
    ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp', '-noreset'],
    {
      stdio: (log) => ['ignore', 'pipe', log],
    },
  );
  env.DISPLAY = `:${await readLine(screen)}`;
  const bus = desktop.start('dbus-daemon', ['--session', '--nofork', '--print-address=1'], {
    stdio: (log) => ['ignore', 'pipe', log],
  });
  env.DBUS_SESSION_BUS_ADDRESS = await readLine(bus);
  // A screen reader follows the active window, and without a window manager none is ever active.
  desktop.start('openbox', ['--sm-disable']);
  return desktop;
}

/** Nothing of the surrounding desktop, its language or its buses. */
function findInherited(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' };
}

function makeHome(folder: string): NodeJS.ProcessEnv {
  const home = (name: string) => {
    const path = join(folder, name);
    mkdirSync(path, { mode: 0o700 });
    return path;
  };
  return {
    HOME: home('home'),
    TMPDIR: home('tmp'),
    XDG_RUNTIME_DIR: home('run'),
    XDG_CONFIG_HOME: home('config'),
    XDG_DATA_HOME: home('data'),
    XDG_CACHE_HOME: home('cache'),
    GSETTINGS_BACKEND: 'memory',
  };
}

async function readLine({ process }: Program): Promise<string> {
  for await (const line of createInterface({ input: process.stdout! })) return line;
  throw new Error(`${process.spawnargs.join(' ')} ended before it said where it is. Its log may tell why.`);
}
