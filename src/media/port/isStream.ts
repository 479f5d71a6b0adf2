import type { FilmSource } from '../../core/films/Film.js';

const streamTypes = new Set(['application/vnd.apple.mpegurl', 'application/x-mpegurl', 'application/dash+xml']);

/** HLS and DASH need an engine; everything else the browser plays itself. */
export const isStream = (source: Pick<FilmSource, 'type'>): boolean =>
  streamTypes.has((source.type.split(';')[0] ?? '').trim().toLowerCase());
