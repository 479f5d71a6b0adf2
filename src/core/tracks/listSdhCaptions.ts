import { readHlsAttributes } from './readHlsAttributes.js';

const forThoseWhoCannotHear = [
  'public.accessibility.transcribes-spoken-dialog',
  'public.accessibility.describes-music-and-sound',
];

/**
 * The names of an HLS stream's captions that are made for people who cannot hear: all that is said is in them, and music and
 * sounds too. A comma list of characteristics, each of which counts; spaces around them do not.
 * @see RFC 8216 §4.3.4.1
 */
export const listSdhCaptions = (playlist: string): ReadonlySet<string> =>
  new Set(
    playlist
      .split(/\r?\n/)
      .filter((line) => /^#EXT-X-MEDIA:.*TYPE=SUBTITLES/.test(line))
      .map(readHlsAttributes)
      .filter(({ CHARACTERISTICS = '' }) => {
        const characteristics = CHARACTERISTICS.split(',').map((one) => one.trim());
        return forThoseWhoCannotHear.every((one) => characteristics.includes(one));
      })
      .map(({ NAME = '' }) => NAME),
  );
