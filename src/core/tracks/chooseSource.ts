import type { FilmSource } from '../films/Film.js';
import { streamKind } from './streamKind.js';

/** What the browser can do with a source. */
export interface SourceSupport {
  /** Streams through an engine (Media Source Extensions). */
  readonly streams: boolean;
  /** HLS by itself, with its audio tracks to choose from (Safari). */
  readonly nativeHls: boolean;
  canPlay(type: string): boolean;
}

/** The first source, in the author's order, that this browser plays; `skip` leaves out those that failed. */
export function chooseSource<Source extends FilmSource>(
  sources: readonly Source[],
  support: SourceSupport,
  skip: ReadonlySet<string> = new Set(),
): Source | null {
  return sources.find((source) => !skip.has(source.src) && plays(source, support)) ?? null;
}

function plays({ type }: FilmSource, support: SourceSupport): boolean {
  switch (streamKind(type)) {
    case 'hls':
      return support.streams || support.nativeHls;
    case 'dash':
      return support.streams;
    case null:
      return support.canPlay(type);
  }
}
