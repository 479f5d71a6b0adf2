import { describe, expect, test } from 'vitest';
import { keepHlsSign, listHlsSign } from '../../../src/core/tracks/hlsSign.js';

const video = (rest: string) => `#EXT-X-MEDIA:TYPE=VIDEO,GROUP-ID="pictures",${rest}`;
const interprets = 'CHARACTERISTICS="public.accessibility.sign-language-interpretation"';
const stream = (...media: readonly string[]) =>
  [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    '#EXT-X-INDEPENDENT-SEGMENTS',
    '#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="English",LANGUAGE="en",DEFAULT=YES,URI="en.m3u8"',
    ...media,
    '#EXT-X-STREAM-INF:BANDWIDTH=900000,CODECS="avc1.64001f,mp4a.40.2",AUDIO="sound",VIDEO="pictures"',
    'film.m3u8',
    '',
  ].join('\n');

describe('interpreters in an HLS stream', () => {
  test('are found by what they are made for, in any order of words, and by a sign language as their own', () => {
    expect(
      listHlsSign(
        stream(
          video('NAME="Film",DEFAULT=YES'),
          video(`NAME="ASL",LANGUAGE="ase",${interprets},URI="asl.m3u8"`),
          video(
            'CHARACTERISTICS="com.example.other, public.accessibility.sign-language-interpretation",URI="csl.m3u8",LANGUAGE="csl",NAME="中国手语"',
          ),
          video('NAME="Signed",LANGUAGE="sgn-GB",URI="bsl.m3u8"'),
        ),
      ),
    ).toEqual([
      { language: 'ase', label: 'ASL' },
      { language: 'csl', label: '中国手语' },
      { language: 'sgn-GB', label: 'Signed' },
    ]);
  });

  test.each([
    ['another camera', video('NAME="From the stage",LANGUAGE="en",URI="stage.m3u8"')],
    ['a described sound', `#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="D",${interprets},URI="d.m3u8"`],
    ['what is in the film’s own picture', video(`NAME="Signed",LANGUAGE="ase",${interprets}`)],
    ['nothing', ''],
  ])('%s is none', (_what, media) => {
    expect(listHlsSign(stream(media))).toEqual([]);
    expect(keepHlsSign(stream(media), 0)).toBeNull();
  });

  test('one of them is all that is left to load, coded as its group is', () => {
    const kept = keepHlsSign(
      stream(
        video(`NAME="ASL",LANGUAGE="ase",${interprets},URI="asl.m3u8"`),
        video(`NAME="CSL",LANGUAGE="csl",${interprets},URI="csl.m3u8"`),
      ),
      1,
    );
    expect(kept).toBe(
      '#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n#EXT-X-STREAM-INF:BANDWIDTH=900000,CODECS="avc1.64001f"\ncsl.m3u8\n',
    );
  });
});
