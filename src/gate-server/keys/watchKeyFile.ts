import { unwatchFile, watchFile } from 'node:fs';

/** How often the file is looked at, in milliseconds. */
export const keyFileEveryMs = 15_000;

/**
 * Calls when a file was written or another put in its place. By looking at it now and then, for a folder that a vault mounts is a
 * link to a link, of which the system tells nothing.
 * @returns ends it
 */
export function watchKeyFile(path: string, onChange: () => void, everyMs = keyFileEveryMs): () => void {
  const listener = (now: { mtimeMs: number; ino: number }, before: { mtimeMs: number; ino: number }) => {
    // A moment in which it is not there is one between two.
    if (now.ino !== 0 && (now.mtimeMs !== before.mtimeMs || now.ino !== before.ino)) onChange();
  };
  watchFile(path, { interval: everyMs, persistent: false }, listener);
  return () => unwatchFile(path, listener);
}
