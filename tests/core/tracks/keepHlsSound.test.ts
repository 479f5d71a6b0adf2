import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { keepHlsSound } from '../../../src/core/tracks/keepHlsSound.js';

const head = '#EXTM3U\n#EXT-X-VERSION:7\n';
const sounds = (group: string) =>
  `#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="${group}",NAME="English",LANGUAGE="en",DEFAULT=YES,URI="${group}/en.m3u8"
#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="${group}",NAME="Described",LANGUAGE="en",CHARACTERISTICS="public.accessibility.describes-video",URI="${group}/desc.m3u8"
`;
const subtitles =
  '#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="subs",NAME="English",LANGUAGE="en",URI="subs.m3u8"\n';
const picture = (height: number, bandwidth: number, rest = ',AUDIO="full"') =>
  `#EXT-X-STREAM-INF:BANDWIDTH=${String(bandwidth)},CODECS="avc1.64001f,mp4a.40.2",RESOLUTION=${String(height * 2)}x${String(height)}${rest}\nvideo/${String(height)}.m3u8\n`;

/** What is left to be loaded: the addresses, in order. */
const addresses = (playlist: string | null) => ({
  sounds: [...(playlist ?? '').matchAll(/TYPE=AUDIO.*URI="([^"]*)"/g)].map(([, uri]) => uri),
  variants: (playlist ?? '').split('\n').filter((line) => /^[^#\s]/.test(line)),
});

describe('a viewer who only listens', () => {
  test('loads each sound and no picture, the described one among them', () => {
    const kept = keepHlsSound(`${head}${sounds('full')}${subtitles}${picture(720, 3e6)}${picture(240, 3e5)}`);
    expect(addresses(kept)).toEqual({
      sounds: ['full/en.m3u8', 'full/desc.m3u8'],
      variants: ['full/en.m3u8', 'full/desc.m3u8'],
    });
    expect(kept).toContain('public.accessibility.describes-video');
    expect(kept).not.toMatch(/avc1|RESOLUTION|video\//);
    expect(kept?.match(/CODECS="mp4a.40.2"/g)).toHaveLength(2);
  });

  test('keeps the captions', () => {
    const kept = keepHlsSound(
      `${head}${sounds('full')}${subtitles}${picture(240, 3e5, ',AUDIO="full",SUBTITLES="subs"')}`,
    );
    expect(kept).toContain('URI="subs.m3u8"');
    expect(kept?.match(/SUBTITLES="subs"/g)).toHaveLength(2);
  });

  test('hears the sounds that the author made for listening, where there are such', () => {
    const lean = '#EXT-X-STREAM-INF:BANDWIDTH=30000,CODECS="mp4a.40.2",AUDIO="lean"\nlean/en.m3u8\n';
    const rich = '#EXT-X-STREAM-INF:BANDWIDTH=130000,CODECS="mp4a.40.2",AUDIO="full"\nfull/en.m3u8\n';
    const kept = keepHlsSound(`${head}${sounds('full')}${sounds('lean')}${picture(240, 3e5)}${rich}${lean}`);
    expect(addresses(kept).variants).toEqual(['lean/en.m3u8', 'lean/desc.m3u8']);
    expect(addresses(kept).sounds).toEqual(['lean/en.m3u8', 'lean/desc.m3u8']);
  });

  test('hears a sound that is named without an address by the variant that holds it', () => {
    const own = '#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="own",NAME="English",LANGUAGE="en",DEFAULT=YES\n';
    const kept = keepHlsSound(
      `${head}${own}${picture(240, 3e5, ',AUDIO="own"')}#EXT-X-STREAM-INF:BANDWIDTH=60000,CODECS="mp4a.40.2",AUDIO="own"\nsound.m3u8\n`,
    );
    expect(addresses(kept)).toEqual({ sounds: ['sound.m3u8'], variants: ['sound.m3u8'] });
  });

  test('hears a stream that is sound alone as it is', () => {
    const kept = keepHlsSound(
      `${head}#EXT-X-STREAM-INF:BANDWIDTH=60000,CODECS="mp4a.40.2"\n# by hand\nsound.m3u8\n`,
    );
    expect(addresses(kept)).toEqual({ sounds: [], variants: ['sound.m3u8'] });
  });

  test.each([
    ['the sound is in the picture’s segments', `${head}${picture(720, 3e6, '')}`],
    [
      'the sound is named, and yet in the picture’s segments',
      `${head}#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="full",NAME="English",LANGUAGE="en",DEFAULT=YES\n${picture(720, 3e6)}`,
    ],
    ['it is one list of segments', `${head}#EXT-X-TARGETDURATION:4\n#EXTINF:4,\n1.m4s\n#EXT-X-ENDLIST\n`],
    ['it is no playlist', '<html></html>'],
    ['it is empty', ''],
  ])('is told that it cannot be where %s', (_why, playlist) => {
    expect(keepHlsSound(playlist)).toBeNull();
  });

  test('of the demo film loads the lean sounds, in both languages, described and not', () => {
    const master = readFileSync('demo/films/lantern-ferry/hls/master.m3u8', 'utf8');
    const kept = addresses(keepHlsSound(master));
    expect(kept.variants).toHaveLength(4);
    expect(kept.variants.every((uri) => /^audio\/.*-lean\/index\.m3u8$/.test(uri))).toBe(true);
  });
});
