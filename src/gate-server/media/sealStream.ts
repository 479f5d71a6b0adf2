import { posix } from 'node:path';
import { type Playlist, readPlaylist } from './readPlaylist.js';

/** An HLS stream as it leaves encrypted. Files are relative to the film's folder. */
export type SealedStream = {
  /** The playlists that had to change, with their new text. */
  playlists: ReadonlyMap<string, string>;
  /** What each sealed name stands for, and the number that its initialisation vector is made of. */
  segments: ReadonlyMap<string, { file: string; sequence: number }>;
};

/** Where the key of a stream is had, in the film's folder. */
export const keyFile = 'hls.key';

/** `1.m4s` leaves encrypted as `1.aes.m4s`, so that what DASH has of the same files stays what it is. */
export const sealedName = (file: string): string => file.replace(/(\.\w+)$/, '.aes$1');

/**
 * Rewrites the media playlists of a stream for AES-128 (RFC 8216 §4.3.2.4, §5.2): each segment as a whole, with CBC, PKCS #7
 * padding and its media sequence number as the initialisation vector. Initialisation sections stay in clear: they hold no picture
 * and no sound, and encrypted they would need a vector of their own.
 * @param texts playlists by file
 * @throws Error that names the playlist that cannot be encrypted
 */
export function sealStream(texts: ReadonlyMap<string, string>): SealedStream {
  const playlists = new Map<string, string>();
  const segments = new Map<string, { file: string; sequence: number }>();
  for (const [file, text] of texts) {
    const playlist = readPlaylist(text, file);
    const media = [...playlist.segments].filter(([segment]) => !segment.endsWith('.vtt'));
    if (playlist.kind === 'multivariant' || media.length === 0) continue;
    if (playlist.obstacle !== null)
      throw new Error(
        `${file} ${playlist.obstacle}. So it cannot be encrypted here. Set film.gate.encrypt to false, or package the stream with one file a segment.`,
      );
    for (const [segment, sequence] of media) {
      const other = segments.get(sealedName(segment));
      if (other && other.sequence !== sequence)
        throw new Error(
          `${file} numbers ${segment} otherwise than another playlist does. So it cannot be encrypted here. Give both the same numbers.`,
        );
      segments.set(sealedName(segment), { file: segment, sequence });
    }
    playlists.set(file, rewrite(playlist, file));
  }
  return { playlists, segments };
}

function rewrite({ lines }: Playlist, file: string): string {
  const up = '../'.repeat(file.split('/').length - 1);
  const key = `#EXT-X-KEY:METHOD=AES-128,URI="${posix.normalize(`${up}${keyFile}`)}"`;
  const written: string[] = [];
  let isKeyed = false;
  for (const line of lines) {
    const isSegment = line.trim() !== '' && !line.startsWith('#');
    // A section declared under a key counts as encrypted with it, so the key is taken off before one and put on after it.
    if (line.startsWith('#EXT-X-MAP:') && isKeyed) {
      written.push('#EXT-X-KEY:METHOD=NONE');
      isKeyed = false;
    }
    if (line.startsWith('#EXTINF:') && !isKeyed) {
      written.push(key);
      isKeyed = true;
    }
    written.push(isSegment ? sealedName(line.trim()) : line);
  }
  return written.join('\n');
}
