import { expect, test } from 'vitest';
import { readHlsCaptions } from '../../../src/core/tracks/readHlsCaptions.js';

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
  const captions = readHlsCaptions(`#EXTM3U\n${text(line)}\n`);
  expect(captions.filter(({ sdh }) => sdh).map(({ label }) => label)).toEqual(names);
});

test('a sound with the same marks is none', () => {
  expect(readHlsCaptions(`#EXT-X-MEDIA:TYPE=AUDIO,NAME="A",CHARACTERISTICS="${said},${sounds}"`)).toEqual([]);
});

test.each([
  ['CHARACTERISTICS="public.easy-to-read"', true],
  [`CHARACTERISTICS="${said} , public.easy-to-read,${sounds}"`, true],
  ['CHARACTERISTICS="public.easy-to-read-2"', false],
  ['LANGUAGE="en"', false],
])('captions in plain words are known by their mark: %s', (line, easy) => {
  expect(readHlsCaptions(text(`NAME="A",${line}`))[0]?.easy).toBe(easy);
});

test.each([
  ['FORCED=YES', true],
  ['FORCED=NO', false],
  ['NAME2="FORCED=YES"', false],
  ['FORCED="YES"', true],
  ['LANGUAGE="en"', false],
])('words that are shown to everybody are known: %s', (line, forced) => {
  expect(readHlsCaptions(text(`NAME="A",${line}`))[0]?.forced).toBe(forced);
});

test('every kind of line end counts, and commas within quotes do not', () => {
  const lines = [
    text('NAME="A, TYPE=AUDIO"'),
    '#EXT-X-MEDIA:URI="TYPE=SUBTITLES",TYPE=AUDIO,NAME="B"',
    text('NAME="C"'),
  ];
  for (const end of ['\n', '\r\n', '\r'])
    expect(readHlsCaptions(['#EXTM3U', ...lines].join(end)).map(({ label }) => label)).toEqual([
      'A, TYPE=AUDIO',
      'C',
    ]);
});
