import { expect, test } from 'vitest';
import { listSdhCaptions } from '../../../src/core/tracks/listSdhCaptions.js';

const said = 'public.accessibility.transcribes-spoken-dialog';
const sounds = 'public.accessibility.describes-music-and-sound';
const text = (rest: string) => `#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="text",${rest},URI="text.m3u8"`;

test.each([
  ['both marks', `NAME="A",CHARACTERISTICS="${said},${sounds}"`, ['A']],
  [
    'both marks, with spaces, among others',
    `NAME="A, B",CHARACTERISTICS="public.easy-to-read, ${sounds} , ${said}"`,
    ['A, B'],
  ],
  ['one mark alone', `NAME="A",CHARACTERISTICS="${said}"`, []],
  ['a mark that only begins like it', `NAME="A",CHARACTERISTICS="${said},${sounds}-2"`, []],
  ['no mark', 'NAME="A"', []],
])('captions for who cannot hear are known in a stream by both of their marks: %s', (_what, line, names) => {
  expect([...listSdhCaptions(`#EXTM3U\n${text(line)}\n`)]).toEqual(names);
});

test('a sound with the same marks is none', () => {
  expect(listSdhCaptions(`#EXT-X-MEDIA:TYPE=AUDIO,NAME="A",CHARACTERISTICS="${said},${sounds}"`).size).toBe(
    0,
  );
});
