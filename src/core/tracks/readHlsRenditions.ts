import { readHlsAttributes } from './readHlsAttributes.js';

/** One `EXT-X-MEDIA` of a multivariant playlist; null for what it does not say. */
export interface HlsRendition {
  readonly name: string | null;
  readonly language: string | null;
  /** Another that it serves: a dialect, or what is written where this is spoken. */
  readonly associated: string | null;
  readonly group: string | null;
  /** Null: it is in the segments of the variants themselves. */
  readonly uri: string | null;
  /** Each of the comma list by itself; spaces around them do not count. */
  readonly characteristics: readonly string[];
  readonly forced: boolean;
}

/**
 * The renditions of one type, in the playlist's order.
 * @see RFC 8216 §4.3.4.1
 */
export const readHlsRenditions = (
  playlist: string,
  type: 'AUDIO' | 'SUBTITLES' | 'VIDEO',
): readonly HlsRendition[] =>
  playlist
    .split(/\r\n|\r|\n/)
    .filter((line) => line.startsWith('#EXT-X-MEDIA:'))
    .map((line) => readHlsAttributes(line.slice('#EXT-X-MEDIA:'.length)))
    .filter(({ TYPE }) => TYPE === type)
    .map(({ NAME, LANGUAGE, URI, CHARACTERISTICS = '', FORCED, ...more }) => ({
      name: NAME ?? null,
      language: LANGUAGE ?? null,
      associated: more['ASSOC-LANGUAGE'] ?? null,
      group: more['GROUP-ID'] ?? null,
      uri: URI ?? null,
      characteristics: CHARACTERISTICS.split(',')
        .map((one) => one.trim())
        .filter((one) => one !== ''),
      forced: FORCED === 'YES',
    }));
