import type { FilmSource } from '../films/Film.js';

/** What the browser can do with a source. */
export interface SourceSupport {
  /** Streams through an engine (Media Source Extensions). */
  readonly streams: boolean;
  /** HLS by itself, with its audio tracks to choose from (Safari). */
  readonly nativeHls: boolean;
  canPlay(type: string): boolean;
}

const dash = 'application/dash+xml';
const hls = new Set(['application/vnd.apple.mpegurl', 'application/x-mpegurl']);

/** The first source, in the author's order, that this browser plays; `skip` leaves out those that failed. */
export function chooseSource(
  sources: readonly FilmSource[],
  support: SourceSupport,
  skip: ReadonlySet<string> = new Set(),
): FilmSource | null {
  return sources.find((source) => !skip.has(source.src) && plays(source, support)) ?? null;
}

function plays({ type }: FilmSource, support: SourceSupport): boolean {
  const bare = (type.split(';')[0] ?? '').trim().toLowerCase();
  if (hls.has(bare)) return support.streams || support.nativeHls;
  if (bare === dash) return support.streams;
  return support.canPlay(type);
}
