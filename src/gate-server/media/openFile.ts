import { constants } from 'node:fs';
import { type FileHandle, open, realpath } from 'node:fs/promises';
import { sep } from 'node:path';
import type { MediaBody } from './MediaBody.js';

const pieceSize = 65_536;

/**
 * Finds a file of a folder. Null where there is none, or where a link leads out of the folder.
 * It is open only while it is read: an answer that nobody reads keeps nothing.
 * @param folder its real path
 */
export async function openFile(folder: string, file: string, type: string): Promise<MediaBody | null> {
  const path = await realpath(`${folder}${sep}${file}`).catch(() => null);
  if (!path?.startsWith(folder + sep)) return null;
  const found = await openAt(path).catch(() => null);
  await found?.handle.close();
  if (!found?.isFile) return null;
  const { size, etag } = found;
  return {
    size,
    type,
    etag,
    kept: true,
    async *read(start, end) {
      const { handle, ...there } = await openAt(path);
      try {
        if (there.etag !== etag) throw new Error('tingying: a film’s file has changed while it was sent.');
        for (let at = start; at <= end;) {
          const piece = new Uint8Array(Math.min(pieceSize, end - at + 1));
          const { bytesRead } = await handle.read(piece, 0, piece.length, at);
          if (bytesRead === 0) throw new Error('tingying: a film’s file became shorter while it was sent.');
          at += bytesRead;
          yield piece.subarray(0, bytesRead);
        }
      } finally {
        await handle.close();
      }
    },
  };
}

/** The path's links are resolved already; one that has been put at its end since is not followed. */
async function openAt(
  path: string,
): Promise<{ handle: FileHandle; isFile: boolean; size: number; etag: string }> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  const facts = await handle.stat({ bigint: true });
  const size = Number(facts.size);
  const etag = `"${facts.mtimeNs.toString(36)}-${size.toString(36)}"`;
  return { handle, isFile: facts.isFile(), size, etag };
}
