import { readFile, symlink, utimes, writeFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseMediaPath } from '../../../src/core/gate/parseMediaPath.js';
import { climbs } from './climbs.js';
import { bytesOf, demoFilm, type GateMedia, openGateMedia, smallFilm } from './openGateMedia.js';

const film = new Uint8Array(200_000).map((_, index) => (index * 7 + (index >> 8)) % 256);
const canary = 'what lies outside the films';
let media: GateMedia;
beforeAll(async () => {
  const files = {
    'small/film.json': JSON.stringify(smallFilm),
    'small/film.mp4': film,
    'small/empty.vtt': '',
    'small/page.html': '<p>no medium</p>',
    '../secret.mp4': canary,
    '../secret.vtt': canary,
    '../secret.json': canary,
  };
  media = await openGateMedia(files, { sleep: () => Promise.resolve() });
});
afterAll(() => media.close());

describe('a film’s files', () => {
  test.each([
    ['hls/master.m3u8', 'application/vnd.apple.mpegurl'],
    ['hls/video/240p/index.m3u8', 'application/vnd.apple.mpegurl'],
    ['hls/video/240p/init.mp4', 'video/mp4'],
    ['hls/video/240p/1.m4s', 'video/iso.segment'],
    ['hls/audio/zh-described/29.m4s', 'video/iso.segment'],
    ['dash/manifest.mpd', 'application/dash+xml'],
    ['mp4/described.zh.mp4', 'video/mp4'],
    ['captions/zh.vtt', 'text/vtt; charset=utf-8'],
    ['descriptions/zh.vtt', 'text/vtt; charset=utf-8'],
    ['chapters/zh.vtt', 'text/vtt; charset=utf-8'],
    ['clips/zh/d01.m4a', 'audio/mp4'],
    ['narration/narration.zh.m4a', 'audio/mp4'],
    ['poster.jpg', 'image/jpeg'],
  ])('%s comes whole, as %s', async (file, type) => {
    const answer = await media.ask('lantern-ferry', file);
    const there = await readFile(join(demoFilm, file));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('content-length')).toBe(String(there.length));
    expect(answer.headers.get('accept-ranges')).toBe('bytes');
    expect((await bytesOf(answer)).equals(there)).toBe(true);
  });

  test('film.json comes without what only the theatre has to know', async () => {
    const read = (await (await media.ask('lantern-ferry', 'film.json')).json()) as object;
    expect(read).toMatchObject({ id: 'lantern-ferry', duration: 116 });
    expect(read).not.toHaveProperty('gate');
  });

  test('HEAD tells the same as GET, without the bytes', async () => {
    const got = await media.ask('small', 'film.mp4');
    const told = await media.ask('small', 'film.mp4', { method: 'HEAD' });
    expect(Object.fromEntries(told.headers)).toEqual(Object.fromEntries(got.headers));
    expect(await told.text()).toBe('');
    await got.body?.cancel();
  });

  test('an empty file is empty', async () => {
    const answer = await media.ask('small', 'empty.vtt');
    expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([
      200,
      '0',
      '',
    ]);
  });

  test('what the viewer has already is not sent again, and what has changed is', async () => {
    const path = join(media.films, 'small/changing.vtt');
    await writeFile(path, 'one');
    const first = await media.ask('small', 'changing.vtt');
    const etag = first.headers.get('etag')!;
    expect(etag).toMatch(/^"[^"]+"$/);
    const again = await media.ask('small', 'changing.vtt', { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    await writeFile(path, 'two');
    await utimes(path, new Date(), new Date(Date.now() + 1_000));
    const changed = await media.ask('small', 'changing.vtt', { headers: { 'if-none-match': etag } });
    expect([changed.status, await changed.text()]).toEqual([200, 'two']);
  });
});

describe('attack 24: ranges', () => {
  const ask = (range: string, headers: Record<string, string> = {}) =>
    media.ask('small', 'film.mp4', { headers: { range, ...headers } });

  test.each([
    ['bytes=0-0', 0, 0],
    ['bytes=0-99', 0, 99],
    ['bytes=65535-65537', 65_535, 65_537],
    ['bytes=199999-', 199_999, 199_999],
    ['bytes=100-', 100, 199_999],
    ['bytes=-1', 199_999, 199_999],
    ['bytes=-500', 199_500, 199_999],
    ['bytes=-999999', 0, 199_999],
    ['bytes=0-999999', 0, 199_999],
  ])('%s gives the bytes from %i to %i', async (range, start, end) => {
    const answer = await ask(range);
    expect(answer.status).toBe(206);
    expect(answer.headers.get('content-range')).toBe(`bytes ${start}-${end}/200000`);
    expect(answer.headers.get('content-length')).toBe(String(end - start + 1));
    expect((await bytesOf(answer)).equals(Buffer.from(film.subarray(start, end + 1)))).toBe(true);
  });

  test.each([
    'bytes=200000-',
    'bytes=5-4',
    'bytes=-0',
    'bytes=-',
    'bytes=',
    'bytes=0-0,1-1',
    'bytes=0-,0-,0-,0-',
    'bytes= 0-1',
    'bytes=0-1 ',
    'bytes=a-b',
    'bytes=0x0-1',
    'bytes=-1-2',
    'items=0-1',
    `bytes=${'0'.repeat(60)}-1`,
    `bytes=${'0-1,'.repeat(500)}0-1`,
    'bytes=9999999999999999-',
  ])('%s is one too many', async (range) => {
    // A header’s value is trimmed on its way; the reader is asked with the value as it is.
    const answer = await ask(range);
    const isTrimmed = range.trim() !== range;
    expect(answer.status).toBe(isTrimmed ? 206 : 416);
    if (isTrimmed) return;
    expect(answer.headers.get('content-range')).toBe('bytes */200000');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).toBe('');
  });

  test('a download that goes on after the file has changed begins anew', async () => {
    const etag = (await media.ask('small', 'film.mp4', { method: 'HEAD' })).headers.get('etag')!;
    expect((await ask('bytes=0-9', { 'if-range': etag })).status).toBe(206);
    expect((await ask('bytes=0-9', { 'if-range': '"another"' })).status).toBe(200);
    expect((await ask('bytes=0-9', { 'if-range': `W/${etag}` })).status).toBe(200);
  });
});

describe('what the origin does not do', () => {
  test('it serves nobody who goes past the edge', async () => {
    for (const headers of [{}, { 'tingying-origin': '' }, { 'tingying-origin': 'one-secret-of-the-origim' }])
      expect((await media.askOrigin('/small/film.mp4', { headers })).status).toBe(404);
    const headers = { 'tingying-origin': 'one-secret-of-the-origin' };
    expect((await media.askOrigin('/small/film.mp4', { headers })).status).toBe(200);
    expect((await media.askOrigin('/small/film.mp4', { method: 'PUT', headers })).status).toBe(404);
  });

  test('it serves no file that is no medium, no folder, no film that is not there and no key that is a file', async () => {
    await writeFile(join(media.films, 'small/own.key'), canary);
    for (const file of ['page.html', 'gone.mp4', 'own.key', 'hls.key', 'hls'])
      expect((await media.ask('small', file)).status, file).toBe(404);
    expect((await media.ask('gone', 'film.mp4')).status).toBe(404);
  });

  test('it follows no link out of the film’s folder', async () => {
    await symlink('../../secret.mp4', join(media.films, 'small/link.mp4'));
    await symlink('/etc', join(media.films, 'small/etc'));
    await symlink('../..', join(media.films, 'small/up'));
    await symlink('film.mp4', join(media.films, 'small/inside.mp4'));
    for (const file of ['link.mp4', 'etc/passwd.json', 'up/secret.mp4'])
      expect((await media.ask('small', file)).status, file).toBe(404);
    expect((await media.ask('small', 'inside.mp4')).status).toBe(200);
  });

  test('attack 35: the origin’s own answers name who may keep them, errors are kept by nobody, no cookie is set', async () => {
    const headers = { 'tingying-origin': 'one-secret-of-the-origin' };
    const found = await media.askOrigin('/small/film.mp4', { method: 'HEAD', headers });
    expect(found.headers.get('cache-control')).toBe('private, no-cache');
    expect(found.headers.get('cdn-cache-control')).toBe('max-age=86400');
    expect(found.headers.get('set-cookie')).toBeNull();
    expect(found.headers.get('referrer-policy')).toBe('no-referrer');
    const gone = await media.askOrigin('/small/gone.mp4', { headers });
    expect(gone.headers.get('cache-control')).toBe('no-store');
  });
});

describe('attack 23: path traversal', () => {
  const escapesNaively = (path: string): boolean => {
    try {
      const there = resolve(media.films, 'small', decodeURIComponent(path).replaceAll('\0', ''));
      return !there.startsWith(join(media.films, 'small') + sep);
    } catch {
      return false;
    }
  };

  test('more than twenty thousand ways to climb lead nowhere, before the film, in it, and raw', async () => {
    expect(climbs.length).toBeGreaterThan(20_000);
    // The list is worth something: whoever joins and decodes is climbed out of.
    expect(climbs.filter(escapesNaively).length).toBeGreaterThan(1_000);
    const grant = await media.mint('small');
    const prefixes = ['', 'small/', 'small/hls/', 'small/film.mp4/'];
    const served: string[] = [];
    for (const climb of climbs)
      for (const prefix of prefixes) {
        const path = `/m/${grant}/${prefix}${climb}`;
        const raw = parseMediaPath(path);
        if (raw) served.push(`${path} is read as ${raw.film}/${raw.file}`);
        const { pathname } = new URL(`http://gate.test/gate/v1${path}`);
        const folded = pathname.startsWith('/gate/v1') ? parseMediaPath(pathname.slice(8)) : null;
        if (!folded) continue;
        const answer = await media.askEdge(pathname);
        const isOwn = folded.film === 'small' && folded.grant === grant && answer.status === 200;
        const words = await answer.text();
        if (answer.status !== 404 && !(isOwn && folded.file === 'film.json'))
          served.push(`${path}: ${answer.status}`);
        if (words.includes(canary) || words.includes('root:')) served.push(`${path} tells`);
      }
    expect(served).toEqual([]);
  }, 60_000);
});
