import { createDecipheriv } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealStream } from '../../../src/gate-server/media/sealStream.js';
import { bytesOf, demoFilm, type GateMedia, openGateMedia, smallFilm } from './openGateMedia.js';

const segment = (letter: string) => letter.repeat(1_000);
const playlist = `#EXTM3U
#EXT-X-VERSION:7
#EXT-X-TARGETDURATION:4
#EXT-X-MEDIA-SEQUENCE:7
#EXT-X-MAP:URI="init.mp4"
#EXTINF:4.0,
a.m4s
#EXTINF:4.0,
b.m4s
#EXT-X-DISCONTINUITY
#EXT-X-MAP:URI="init2.mp4"
#EXTINF:4.0,
c.m4s
#EXT-X-ENDLIST
`;
const film = (change: object) => ({
  ...smallFilm,
  sources: [{ src: 'hls/master.m3u8' }],
  gate: { ...smallFilm.gate, encrypt: true },
  ...change,
});
const files = (id: string, change: object = {}) => ({
  [`${id}/film.json`]: JSON.stringify(film({ id, ...change })),
  [`${id}/hls/master.m3u8`]: '#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=3000000\nvideo/index.m3u8\n',
  [`${id}/hls/video/index.m3u8`]: playlist,
  [`${id}/hls/video/init.mp4`]: 'init',
  [`${id}/hls/video/init2.mp4`]: 'init2',
  [`${id}/hls/video/a.m4s`]: segment('a'),
  [`${id}/hls/video/b.m4s`]: segment('b'),
  [`${id}/hls/video/c.m4s`]: segment('c'),
  [`${id}/hls/captions/index.m3u8`]: '#EXTM3U\n#EXTINF:4.0,\ncaptions.vtt\n',
  [`${id}/hls/captions/captions.vtt`]: 'WEBVTT',
  [`${id}/dash.mpd`]: '<MPD/>',
});

let media: GateMedia;
beforeAll(async () => {
  media = await openGateMedia({
    ...files('sealed'),
    ...files('other'),
    ...files('both', { sources: [{ src: 'hls/master.m3u8' }, { src: 'dash.mpd' }] }),
    ...files('parts'),
    'parts/hls/video/index.m3u8': '#EXTM3U\n#EXTINF:4.0,\n#EXT-X-BYTERANGE:10@0\na.m4s\n',
  });
});
afterAll(() => media.close());

const key = async (id: string) => bytesOf(await media.ask(id, 'hls.key'));
const decrypt = (bytes: Buffer, secret: Buffer, sequence: number) => {
  const vector = Buffer.alloc(16);
  vector.writeUInt32BE(sequence, 12);
  const decipher = createDecipheriv('aes-128-cbc', secret, vector);
  return Buffer.concat([decipher.update(bytes), decipher.final()]).toString();
};

describe('an encrypted stream', () => {
  test('names its key by a relative address, and takes it off where an initialisation section is declared', async () => {
    const words = await (await media.ask('sealed', 'hls/video/index.m3u8')).text();
    expect(words.split('\n').slice(3)).toEqual([
      '#EXT-X-MEDIA-SEQUENCE:7',
      '#EXT-X-MAP:URI="init.mp4"',
      '#EXT-X-KEY:METHOD=AES-128,URI="../../hls.key"',
      '#EXTINF:4.0,',
      'a.aes.m4s',
      '#EXTINF:4.0,',
      'b.aes.m4s',
      '#EXT-X-DISCONTINUITY',
      '#EXT-X-KEY:METHOD=NONE',
      '#EXT-X-MAP:URI="init2.mp4"',
      '#EXT-X-KEY:METHOD=AES-128,URI="../../hls.key"',
      '#EXTINF:4.0,',
      'c.aes.m4s',
      '#EXT-X-ENDLIST',
      '',
    ]);
    const address = new URL('../../hls.key', 'http://gate.test/gate/v1/m/g/sealed/hls/video/index.m3u8');
    expect(address.pathname).toBe('/gate/v1/m/g/sealed/hls.key');
  });

  test('can be played with its key: each segment by its sequence number, initialisation in clear', async () => {
    const secret = await key('sealed');
    expect(secret).toHaveLength(16);
    for (const [index, letter] of ['a', 'b', 'c'].entries()) {
      const answer = await media.ask('sealed', `hls/video/${letter}.aes.m4s`);
      expect(answer.headers.get('content-type')).toBe('video/iso.segment');
      const bytes = await bytesOf(answer);
      expect(bytes).toHaveLength(1_008);
      expect(bytes.includes(letter.repeat(16))).toBe(false);
      expect(decrypt(bytes, secret, 7 + index)).toBe(segment(letter));
    }
    expect(await (await media.ask('sealed', 'hls/video/init.mp4')).text()).toBe('init');
  });

  test('comes in ranges as any file does', async () => {
    const whole = await bytesOf(await media.ask('sealed', 'hls/video/a.aes.m4s'));
    const answer = await media.ask('sealed', 'hls/video/a.aes.m4s', { headers: { range: 'bytes=16-31' } });
    expect(answer.headers.get('content-range')).toBe('bytes 16-31/1008');
    expect((await bytesOf(answer)).equals(whole.subarray(16, 32))).toBe(true);
  });

  test('has a key of its own, which is kept by nobody and refused without a grant for this very film', async () => {
    expect((await key('sealed')).equals(await key('other'))).toBe(false);
    expect((await key('sealed')).equals(await key('sealed'))).toBe(true);
    const answer = await media.ask('sealed', 'hls.key');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    const grant = await media.mint('other');
    expect((await media.askEdge(`/gate/v1/m/${grant}/sealed/hls.key`)).status).toBe(404);
    expect((await media.askEdge('/gate/v1/m/cookie/sealed/hls.key')).status).toBe(404);
  });

  test('does not leave in clear, but where DASH needs its files', async () => {
    expect((await media.ask('sealed', 'hls/video/a.m4s')).status).toBe(404);
    expect(await (await media.ask('both', 'hls/video/a.m4s')).text()).toBe(segment('a'));
  });

  test('leaves captions and the list of renditions as they are', async () => {
    expect(await (await media.ask('sealed', 'hls/captions/index.m3u8')).text()).not.toContain('EXT-X-KEY');
    expect(await (await media.ask('sealed', 'hls/master.m3u8')).text()).toContain('video/index.m3u8');
  });

  test('is not made where the film does not ask for it', async () => {
    const there = await readFile(join(demoFilm, 'hls/video/240p/index.m3u8'), 'utf8');
    const sent = await (await media.ask('lantern-ferry', 'hls/video/240p/index.m3u8')).text();
    expect(media.theatre.find('lantern-ferry')?.media.encrypt === false ? sent : there).toBe(there);
    expect(sealStream(new Map([['hls/video/240p/index.m3u8', there]])).segments.size).toBe(29);
  });
});

test.each([
  [
    'a segment that comes twice',
    'a.m4s\n#EXTINF:4.0,\nb.m4s\n#EXTINF:4.0,\na.m4s',
    /has hls\/a\.m4s in two places/,
  ],
  [
    'one of another site',
    'https://cdn.example/a.m4s',
    /names https:\/\/cdn\.example\/a\.m4s, which is no file/,
  ],
  ['one with a query', 'a.m4s?v=2', /names a\.m4s\?v=2, which is no file/],
])('%s cannot be encrypted, and is told rather than sent as noise', (_what, lines, told) => {
  const texts = new Map([['hls/index.m3u8', `#EXTM3U\n#EXTINF:4.0,\n${lines}\n`]]);
  expect(() => sealStream(texts)).toThrow(told);
});

test('a film.json that an editor on Windows has saved is read as any other', async () => {
  const saved = `\uFEFF${JSON.stringify(smallFilm, null, 2).replaceAll('\n', '\r\n')}`;
  const theatre = await openGateMedia({ 'small/film.json': saved, 'small/film.mp4': 'film' });
  expect(theatre.theatre.find('small')?.film.id).toBe('small');
  await theatre.close();
});

describe('a theatre of folders', () => {
  test('shows the good films, and tells of each bad one what is wrong with it and where', async () => {
    const theatre = await openGateMedia({
      'good/film.json': JSON.stringify(smallFilm),
      'good/film.mp4': 'film',
      'twin/film.json': JSON.stringify(smallFilm),
      'twin/film.mp4': 'film',
      'broken/film.json': '{',
      'gone/film.json': JSON.stringify({ ...smallFilm, id: 'gone' }),
      'gateless/film.json': JSON.stringify({ ...smallFilm, id: 'gateless', gate: undefined }),
      ...files('parts'),
      'parts/hls/video/index.m3u8': '#EXTM3U\n#EXTINF:4.0,\n#EXT-X-BYTERANGE:10@0\na.m4s\n',
      'not-a-film/readme.txt': 'words',
    });
    expect(theatre.theatre.list().map(({ film: { id } }) => id)).toEqual(['small', 'lantern-ferry']);
    const told = theatre.theatre
      .problems()
      .map(({ folder, message }) => `${folder.split('/').at(-1)!}: ${message}`);
    expect(told).toEqual([
      expect.stringMatching(/^broken: tingying: film\.json is not JSON/),
      expect.stringMatching(/^gateless: tingying: [^]*film\.gate is missing/),
      expect.stringMatching(
        /^gone: tingying: film\.sources\[0\]\.src is “film\.mp4”, which is not in the folder/,
      ),
      expect.stringMatching(
        /^parts: tingying: hls\/video\/index\.m3u8 has its segments as parts of one file/,
      ),
      expect.stringMatching(/^twin: tingying: film\.id is “small”, as is that of .*good/),
    ]);
    await theatre.close();
  });

  test('a folder that is not there is told, with what to do', async () => {
    const { openTheatre } = await import('../../../src/gate-server/media/openTheatre.js');
    await expect(openTheatre('/nowhere/films')).rejects.toThrow('--films');
  });
});
