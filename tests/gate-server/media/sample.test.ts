import { link, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseSampleName } from '../../../src/core/gate/parseMediaPath.js';
import { serveSample } from '../../../src/gate-server/media/serveSample.js';
import { climbs } from './climbs.js';
import { type GateMedia, openGateMedia, smallFilm } from './openGateMedia.js';

const canary = 'what lies outside, or is the film itself';
const folder = (id: string, sample: object, sources = [{ src: 'film.mp4' }]) => ({
  [`${id}/film.json`]: JSON.stringify({ ...smallFilm, id, sources, catalogue: { sample } }),
  [`${id}/film.mp4`]: canary,
});
let media: GateMedia;
beforeAll(async () => {
  media = await openGateMedia({
    ...folder('small', { src: 'sounds/piece.m4a' }),
    'small/sounds/piece.m4a': 'thirty seconds',
    'small/other.m4a': canary,
    ...folder('plain', { src: 'https://cdn.test/plain.m4a' }),
    '../secret.m4a': canary,
  });
});
afterAll(() => media.close());
const ask = (name: string, init?: RequestInit) =>
  serveSample(media.theatre, new Request(`http://gate.test/gate/v1/samples/${name}`, init), name);

describe('a sample, before anybody is verified', () => {
  test('comes whole and in ranges, as what it is, and may be kept', async () => {
    const whole = (await ask('small.m4a'))!;
    expect([whole.status, await whole.text()]).toEqual([200, 'thirty seconds']);
    expect(whole.headers.get('content-type')).toBe('audio/mp4');
    expect(whole.headers.get('cache-control')).toBe('public, max-age=3600');
    const part = (await ask('small.m4a', { headers: { range: 'bytes=7-13' } }))!;
    expect([part.status, await part.text()]).toEqual([206, 'seconds']);
    const beyond = (await ask('small.m4a', { headers: { range: 'bytes=99-' } }))!;
    expect([beyond.status, beyond.headers.get('cache-control')]).toEqual([416, 'no-store']);
  });

  test.each([
    ['another ending', 'small.mp3'],
    ['no ending', 'small'],
    ['a film that is not there', 'gone.m4a'],
    ['a film whose sample is elsewhere', 'plain.m4a'],
    ['another file of the film', 'other.m4a'],
    ['the film itself', 'film.mp4'],
    ['a path', 'small/other.m4a'],
    ['its own path', 'small/sounds/piece.m4a'],
    ['an encoded letter', 'smal%6C.m4a'],
    ['an encoded slash', 'small%2fother.m4a'],
    ['a null byte', 'small.m4a%00'],
    ['an end of line', 'small.m4a\n'],
    ['capital letters', 'SMALL.m4a'],
    ['nothing', ''],
  ])('%s is not there', async (_what, name) => {
    expect(await ask(name)).toBeNull();
  });
});

test('attack 23: path traversal: twenty thousand ways to climb lead to no sample, raw and folded', async () => {
  const found: string[] = [];
  for (const climb of climbs)
    for (const prefix of ['', 'small.m4a/', 'small/']) {
      const raw = prefix + climb;
      if (parseSampleName(raw)) found.push(`${raw} is read as a sample`);
      const { pathname } = new URL(`http://gate.test/gate/v1/samples/${raw}`);
      if (!pathname.startsWith('/gate/v1/samples/')) continue;
      const answer = await ask(pathname.slice('/gate/v1/samples/'.length));
      const words = await answer?.text();
      if (words !== undefined && words !== 'thirty seconds') found.push(`${raw} tells`);
    }
  expect(found).toEqual([]);
}, 60_000);

describe('what is the film’s own is no sample, by whatever name', () => {
  const open = async (
    files: Readonly<Record<string, string | Uint8Array>>,
    prepare?: (films: string) => Promise<void>,
  ) => {
    const own = await openGateMedia(files);
    try {
      await prepare?.(own.films);
      await own.theatre.read();
      const problems = own.theatre.problems().map(({ message }) => message);
      return { shown: own.theatre.find('own') !== undefined, problems: problems.join('\n') };
    } finally {
      await own.close();
    }
  };
  const audio = [{ src: 'film.mp4' }, { src: 'film.m4a' }];

  test.each<[string, Record<string, string>, string]>([
    [
      'a source of the film',
      { ...folder('own', { src: 'film.m4a' }, audio), 'own/film.m4a': canary },
      'which the film itself plays. Everybody could hear it without being verified. Give half a minute as a file of its own',
    ],
    ['a picture and sound', folder('own', { src: 'film.mp4' }), 'which the film itself plays'],
    [
      'a file of another folder',
      folder('own', { src: '../secret.m4a' }),
      'is “../secret.m4a”. The theatre does not serve it',
    ],
    ['an absolute path', folder('own', { src: '/etc/passwd' }), 'is “/etc/passwd”'],
    ['a piece of a stream', folder('own', { src: '1.m4s' }), 'is “1.m4s”'],
    ['what is not there', folder('own', { src: 'gone.m4a' }), 'which is not in the folder'],
    [
      'what a playlist names',
      {
        ...folder('own', { src: 'dash/sound.m4a' }),
        'own/dash/sound.m4a': canary,
        'own/dash/manifest.mpd': '<BaseURL>sound.m4a</BaseURL>',
      },
      'which dash/manifest.mpd names as a piece of the film',
    ],
    [
      'a whole film’s length',
      { ...folder('own', { src: 'long.m4a' }), 'own/long.m4a': 'x'.repeat(4 * 1024 * 1024 + 1) },
      'which is longer than a sample',
    ],
  ])('%s: the theatre says so, and shows nothing of it', async (_what, files, words) => {
    const { shown, problems } = await open(files);
    expect(shown).toBe(false);
    expect(problems).toContain(words);
  });

  test.each([
    ['a link to it', symlink],
    ['its second name', link],
  ])('%s: the theatre says so', async (_what, make) => {
    const files = {
      ...folder('own', { src: 'piece.m4a' }, audio),
      'own/film.m4a': canary,
      'own/piece.m4a': 'x',
    };
    const { shown, problems } = await open(files, async (films) => {
      const { rm } = await import('node:fs/promises');
      await rm(join(films, 'own/piece.m4a'));
      await make(join(films, 'own/film.m4a'), join(films, 'own/piece.m4a'));
    });
    expect(shown).toBe(false);
    expect(problems).toContain('which is film.m4a by another name');
  });

  test('a link that is put there later leads nowhere', async () => {
    const { rm } = await import('node:fs/promises');
    const own = await openGateMedia({
      ...folder('own', { src: 'piece.m4a' }),
      'own/piece.m4a': 'x',
      '../secret.m4a': canary,
    });
    await rm(join(own.films, 'own/piece.m4a'));
    await symlink('../../secret.m4a', join(own.films, 'own/piece.m4a'));
    const answer = await serveSample(own.theatre, new Request('http://gate.test/'), 'own.m4a');
    expect(answer).toBeNull();
    await writeFile(join(own.films, 'own/film.mp4'), canary);
    await own.close();
  });
});
