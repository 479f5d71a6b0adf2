import { posix } from 'node:path';
import { parseFilmFile } from '../../core/gate/parseMediaPath.js';

/** What a playlist of HLS says that matters to who serves it (RFC 8216). */
export type Playlist = {
  lines: readonly string[];
  kind: 'media' | 'multivariant';
  /** The segments, by their file in the film's folder, with their media sequence numbers. */
  segments: ReadonlyMap<string, number>;
  /** The highest BANDWIDTH, bits a second; 0 where none is told. */
  bandwidth: number;
  /** Why its segments cannot be encrypted here; null where they can. */
  obstacle: string | null;
};

/** @param file where it lies in the film's folder: its addresses are relative to that */
export function readPlaylist(text: string, file: string): Playlist {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const segments = new Map<string, number>();
  let sequence = Number(/^#EXT-X-MEDIA-SEQUENCE:(\d+)/m.exec(text)?.[1] ?? 0);
  const kind = /^#EXTINF:/m.test(text) ? 'media' : 'multivariant';
  let obstacle = findObstacle(text);
  for (const line of kind === 'media' ? lines : []) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const segment = posix.join(posix.dirname(file), line.trim());
    // Each is encrypted once, with the number of its one place.
    if (segments.has(segment)) obstacle ??= `has ${segment} in two places`;
    if (!parseFilmFile(`f/${segment}`))
      obstacle ??= `names ${line.trim()}, which is no file that the theatre serves`;
    segments.set(segment, sequence);
    sequence += 1;
  }
  const rates = [...text.matchAll(/[:,]BANDWIDTH=(\d+)/g)].map((match) => Number(match[1]));
  return { lines, kind, segments, bandwidth: Math.max(0, ...rates), obstacle };
}

function findObstacle(text: string): string | null {
  if (/^#EXT-X-(SESSION-)?KEY:/m.test(text)) return 'is encrypted already';
  if (/^#EXT-X-BYTERANGE:|^#EXT-X-PART:|BYTERANGE=/m.test(text))
    return 'has its segments as parts of one file';
  return null;
}
