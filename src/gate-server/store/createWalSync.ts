import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { shareForcing } from './shareForcing.js';

/** Makes sure that what was written is on the disk. */
export type WalSync = {
  /** Waits until every commit before this call is on the disk. Calls that come together share one. */
  sync(): Promise<void>;
  /** All files and folders of the database. */
  syncAll(): Promise<void>;
};

/**
 * The embedded database writes its log (WAL) and never asks the disk to keep it: a power cut would lose what was acknowledged.
 * This asks, with `fdatasync` on the log's files. When a file joined or left the log, a checkpoint may have moved its start,
 * and then everything that the log no longer repeats is asked for too.
 *
 * @param folder the database's own folder, which has `pg_wal` in it
 * @param force what asks the disk for one file; tests count with it
 */
export function createWalSync(folder: string, force = forceToDisk): WalSync {
  const log = join(folder, 'pg_wal');
  let known: string | null = null;

  const syncAll = async () => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const entry of entries)
      if (entry.isFile() || entry.isDirectory()) await force(join(entry.parentPath, entry.name), 'all');
    await force(folder, 'all');
  };

  const syncOnce = async () => {
    // Names of segments are 24 hexadecimal digits and only grow; a later one may already be there, unused.
    const segments = (await readdir(log)).filter((name) => /^[0-9A-F]{24}$/.test(name)).sort();
    for (const name of segments) await force(join(log, name), 'data');
    const names = segments.join();
    if (names !== known) await syncAll();
    known = names;
  };

  return { sync: shareForcing(syncOnce), syncAll };
}

async function forceToDisk(path: string, what: 'data' | 'all'): Promise<void> {
  // A folder opens for reading only; some systems force only what is open for writing.
  const file = await open(path, 'r+').catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null; // a temporary file that is gone
    if (code === 'EISDIR') return open(path, 'r');
    throw error;
  });
  try {
    await (what === 'data' ? file?.datasync() : file?.sync());
  } finally {
    await file?.close();
  }
}
