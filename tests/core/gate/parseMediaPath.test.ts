import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFilmFile, parseMediaPath, parseSampleName } from '../../../src/core/gate/parseMediaPath.js';

const grant = `k1.${'A'.repeat(22)}.1790000000.${'B'.repeat(43)}`;

test('a media path is read into its grant, its film and its file', () => {
  expect(parseMediaPath(`/m/${grant}/lantern-ferry/hls/audio/zh-described/1.m4s`)).toEqual({
    grant,
    film: 'lantern-ferry',
    file: 'hls/audio/zh-described/1.m4s',
    extension: 'm4s',
  });
  expect(parseMediaPath('/m/cookie/a/mp4/described.zh.mp4')?.grant).toBe('cookie');
});

test.each([
  ['climbs', `/m/${grant}/film/../x.mp4`],
  ['climbs, encoded', `/m/${grant}/film/%2e%2e/x.mp4`],
  ['encodes anything', `/m/${grant}/film/a%62.mp4`],
  ['hides', `/m/${grant}/film/.git/config.json`],
  ['hides a file', `/m/${grant}/film/.secret.json`],
  ['has an empty part', `/m/${grant}/film//x.mp4`],
  ['has a backslash', `/m/${grant}/film/a\\x.mp4`],
  ['has a null byte', `/m/${grant}/film/x.mp4\0`],
  ['has an end of line', `/m/${grant}/film/x.mp4\n`],
  ['has a query', `/m/${grant}/film/x.mp4?a`],
  ['has no ending', `/m/${grant}/film/x`],
  ['has another ending', `/m/${grant}/film/x.html`],
  ['shouts its ending', `/m/${grant}/film/x.MP4`],
  ['is too deep', `/m/${grant}/film/${'a/'.repeat(7)}x.mp4`],
  ['is too long', `/m/${grant}/film/${`${'a'.repeat(64)}/`.repeat(6)}${'b'.repeat(60)}.mp4`],
  ['has no film', `/m/${grant}/x.mp4`],
  ['has a short grant', '/m/abc/film/x.mp4'],
  ['is not ASCII', `/m/${grant}/film/渡灯.mp4`],
  ['has letters that fold', `/m/${grant}/film/x．mp4`],
])('a path that %s does not exist', (_why, path) => {
  expect(parseMediaPath(path)).toBeNull();
});

test('whatever is read has only parts that are plain names', () => {
  const part = fc.oneof(
    fc.constantFrom('..', '.', '%2e', '~', 'a', 'film', 'x.mp4', 'A-1', '', '\\', '\0'),
    fc.string({ maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 9 }), (parts) => {
      const found = parseFilmFile(parts.join('/'));
      if (!found) return;
      expect(`${found.film}/${found.file}`).toBe(parts.join('/'));
      for (const one of found.file.split('/')) expect(one).toMatch(/^[A-Za-z0-9][\w.-]*$/);
      expect(found.file).not.toContain('..');
    }),
    { numRuns: 20_000 },
  );
});

test('a sample’s name is a film and the ending of a sound, and nothing else', () => {
  expect(parseSampleName('lantern-ferry.m4a')).toEqual({ film: 'lantern-ferry', extension: 'm4a' });
  for (const name of [
    'lantern-ferry.mp4',
    'a/b.m4a',
    '..m4a',
    '.m4a',
    'a.m4a.m4a',
    'A.m4a',
    'a.m4a?',
    'a.m4s',
    'a%2e.m4a',
  ])
    expect(parseSampleName(name), name).toBeNull();
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('', '.m4a', '.mp3'), (film, ending) => {
      const found = parseSampleName(film + ending);
      if (found) expect(found.film).toMatch(/^[a-z0-9][a-z0-9-]*$/);
    }),
    { numRuns: 5000 },
  );
});
