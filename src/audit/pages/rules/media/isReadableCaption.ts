import type { MediaFacts } from './MediaFacts.js';
import { readsAs } from './readsAs.js';

/** Captions or subtitles that come, hold words and are not garbled; those that a script makes are taken at its word. */
export const isReadableCaption = ({ track, file }: MediaFacts['files'][number]): boolean =>
  (track.kind === 'captions' || track.kind === 'subtitles') &&
  (file.state === 'read'
    ? file.cues.some(({ text }) => text.trim() !== '') && readsAs(file.cues, '') === 'readable'
    : file.state === 'script-made' && track.state !== 'error');
