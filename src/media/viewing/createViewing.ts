import { parseViewing } from '../../core/viewing/parseViewing.js';
import type { Viewing } from '../../core/viewing/Viewing.js';
import type { Kept, TextStorage } from '../storage/Kept.js';
import { createShared } from '../storage/createShared.js';
import { parseJson } from '../storage/parseJson.js';

/** One viewer's places, history and favourites, watched by the theatre's parts. */
export type ViewingStore = Kept<Viewing>;

/**
 * Reads what is stored (cleaned entry by entry), keeps every change, and follows what the viewer's other pages keep. The storage
 * is the same seam as that of the preferences: the browser's own, an account's, a test's. One that fails costs the memory,
 * never the film.
 */
export const createViewing = (storage: TextStorage): ViewingStore =>
  createShared(storage, (text) => parseViewing(parseJson(text)));
