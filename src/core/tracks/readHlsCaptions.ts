import { readHlsRenditions } from './readHlsRenditions.js';
import type { StreamCaptions } from './StreamCaptions.js';

const forThoseWhoCannotHear = [
  'public.accessibility.transcribes-spoken-dialog',
  'public.accessibility.describes-music-and-sound',
];

/**
 * What an HLS stream says about its captions, by their names.
 * @see RFC 8216 §4.3.4.1 CHARACTERISTICS, FORCED
 */
export const readHlsCaptions = (playlist: string): readonly StreamCaptions[] =>
  readHlsRenditions(playlist, 'SUBTITLES').map(({ name, associated, characteristics, forced }) => ({
    label: name ?? '',
    name,
    ...(associated !== null && { associated }),
    sdh: forThoseWhoCannotHear.every((one) => characteristics.includes(one)),
    easy: characteristics.includes('public.easy-to-read'),
    forced,
  }));
