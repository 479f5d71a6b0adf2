import { readHlsAttributes } from './readHlsAttributes.js';

/** One `EXT-X-MEDIA` of a multivariant playlist. */
export interface HlsRendition {
  readonly name: string;
  /** Each of the comma list by itself; spaces around them do not count. */
  readonly characteristics: readonly string[];
  readonly forced: boolean;
}

/**
 * The renditions of one type, in the playlist's order.
 * @see RFC 8216 §4.3.4.1
 */
export const readHlsRenditions = (playlist: string, type: 'AUDIO' | 'SUBTITLES'): readonly HlsRendition[] =>
  playlist
    .split(/\r\n|\r|\n/)
    .filter((line) => line.startsWith('#EXT-X-MEDIA:'))
    .map((line) => readHlsAttributes(line.slice('#EXT-X-MEDIA:'.length)))
    .filter(({ TYPE }) => TYPE === type)
    .map(({ NAME = '', CHARACTERISTICS = '', FORCED }) => ({
      name: NAME,
      characteristics: CHARACTERISTICS.split(',')
        .map((one) => one.trim())
        .filter((one) => one !== ''),
      forced: FORCED === 'YES',
    }));
