import { createHash } from 'node:crypto';
import type { MediaBody } from './MediaBody.js';

/** A body out of bytes that are in memory. */
export function holdBytes(bytes: Uint8Array, type: string, { kept = true } = {}): MediaBody {
  return {
    size: bytes.length,
    type,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`,
    kept,
    // eslint-disable-next-line @typescript-eslint/require-await -- the same shape as a file's
    async *read(start, end) {
      yield bytes.subarray(start, end + 1);
    },
  };
}
