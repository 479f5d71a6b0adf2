import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readlinkSync,
  rmdirSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { StoreUnavailable } from './StoreUnavailable.js';

/** Who holds a folder. A process is its number, since when it runs, and on which start of which machine. */
type Holder = { pid: number; started: string; boot: string; space: string; nonce: string };

/** A holder in another container or on another machine cannot be asked; it is gone when it has been silent for so long. */
const silentMs = 60_000;
const beatMs = 10_000;

/**
 * Takes a folder for this process alone, by a file in it that only one can create. The embedded database loses what a second
 * process writes, without a word; so a second one is refused. The file of a process that is gone is taken over, that of a
 * living one never.
 *
 * @returns how to give it back
 * @throws StoreUnavailable `locked`
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'lock');
  const own: Holder = { ...describeProcess(process.pid), nonce: randomBytes(8).toString('hex') };
  if (!create(path, own)) takeOver(folder, path, own);

  const beat = setInterval(() => {
    try {
      const now = new Date();
      utimesSync(path, now, now);
    } catch {
      // The folder went away under us; the database will say so better.
    }
  }, beatMs);
  beat.unref();

  return () => {
    clearInterval(beat);
    if (readHolder(path)?.nonce === own.nonce) unlinkSync(path);
  };
}

function create(path: string, own: Holder): boolean {
  let file: number;
  try {
    file = openSync(path, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  writeSync(file, JSON.stringify(own));
  fsyncSync(file);
  closeSync(file);
  return true;
}

/** Looking, removing and creating must be one act, or two that start together would each remove the other's. */
function takeOver(folder: string, path: string, own: Holder): void {
  const turn = join(folder, 'lock.turn');
  takeTurn(turn, folder);
  try {
    const holder = readHolder(path);
    if (holder && isAlive(holder, path)) throw refuse(folder, holder);
    if (!holder && ageMs(path) < beatMs) throw refuse(folder, null); // created, not yet written
    try {
      unlinkSync(path);
    } catch {
      // It was given back meanwhile.
    }
    if (!create(path, own)) throw refuse(folder, readHolder(path));
  } finally {
    rmdirSync(turn);
  }
}

function takeTurn(turn: string, folder: string): void {
  try {
    mkdirSync(turn);
  } catch {
    if (ageMs(turn) < beatMs) throw refuse(folder, null);
    // Whoever had the turn died within it: the next start finds it gone.
    try {
      rmdirSync(turn);
    } catch {
      // Another one saw the same.
    }
    throw refuse(folder, null);
  }
}

function ageMs(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return Infinity;
  }
}

function readHolder(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

function isAlive(holder: Holder, path: string): boolean {
  const here = describeProcess(process.pid);
  if (holder.space !== here.space) return ageMs(path) < silentMs;
  if (holder.boot !== here.boot) return false;
  if (!runs(holder.pid)) return false;
  const { started } = describeProcess(holder.pid);
  // Where a start cannot be known, a living number is taken for the same process: refused rather than lost.
  return started === '' || holder.started === '' || started === holder.started;
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function describeProcess(pid: number): Omit<Holder, 'nonce'> {
  return {
    pid,
    // The 22nd field of proc(5) stat; the second, in brackets, may hold anything.
    started: attempt(
      () =>
        readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ')[19],
    ),
    boot: attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    space: `${hostname()} ${attempt(() => readlinkSync('/proc/self/ns/pid'))}`,
  };
}

function attempt(read: () => string | undefined): string {
  try {
    return read() ?? '';
  } catch {
    return '';
  }
}

function refuse(folder: string, holder: Holder | null): StoreUnavailable {
  const who = holder
    ? `process ${holder.pid} on ${holder.space.split(' ')[0] ?? 'this machine'}`
    : 'another process';
  return new StoreUnavailable(
    'locked',
    `${folder} is in use by ${who}. Two processes on one embedded database lose data, so this one opened nothing. ` +
      `Stop the other one, or set DATABASE_URL to a PostgreSQL server, which many may use at once.`,
  );
}
