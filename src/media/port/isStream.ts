import type { FilmSource } from '../../core/films/Film.js';
import { streamKind } from '../../core/tracks/streamKind.js';

/** HLS and DASH need an engine; everything else the browser plays itself. */
export const isStream = (source: Pick<FilmSource, 'type'>): boolean => streamKind(source.type) !== null;
