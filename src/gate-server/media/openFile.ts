import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { sep } from 'node:path';
import type { MediaBody } from './MediaBody.js';

const pieceSize = 65_536;

/**
 * Opens a file of a folder. Null where there is none, or where a link leads out of the folder.
 * @param folder its real path
 */
export async function openFile(folder: string, file: string, type: string): Promise<MediaBody | null> {
  const path = await realpath(`${folder}${sep}${file}`).catch(() => null);
  if (!path?.startsWith(folder + sep)) return null;
  // Its last link is resolved already; one that has been put there since is not followed.
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch(() => null);
  if (!handle) return null;
  const facts = await handle.stat({ bigint: true });
  if (!facts.isFile()) {
    await handle.close();
    return null;
  }
  const size = Number(facts.size);
  return {
    size,
    type,
    etag: `"${facts.mtimeNs.toString(36)}-${size.toString(36)}"`,
    kept: true,
    async *read(start, end) {
      for (let at = start; at <= end;) {
        const piece = new Uint8Array(Math.min(pieceSize, end - at + 1));
        const { bytesRead } = await handle.read(piece, 0, piece.length, at);
        if (bytesRead === 0) throw new Error('tingying: a film’s file became shorter while it was sent.');
        at += bytesRead;
        yield piece.subarray(0, bytesRead);
      }
    },
    close: () => handle.close(),
  };
}
