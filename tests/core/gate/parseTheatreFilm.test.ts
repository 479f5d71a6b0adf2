import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listFilmFiles, placeFilm } from '../../../src/core/gate/filmFiles.js';
import { parseTheatreFilm } from '../../../src/core/gate/parseTheatreFilm.js';

const json = JSON.parse(
  readFileSync(new URL('../../../demo/films/lantern-ferry/film.json', import.meta.url), 'utf8'),
) as Record<string, unknown> & { gate: Record<string, unknown> };
const small = {
  id: 'small',
  title: 'Small',
  sources: [{ src: 'film.mp4' }],
  gate: { rights: 'licence 1', source: 'A library', author: 'Somebody' },
};
const read = (change: object, gate: object = {}) =>
  parseTheatreFilm({ ...small, ...change, gate: { ...small.gate, ...gate } });

test('the demo film is read whole: its film, whom it is for, its streams', () => {
  const { film, policy, media } = parseTheatreFilm(json);
  expect(film.id).toBe('lantern-ferry');
  expect(film).not.toHaveProperty('gate');
  expect(policy).toMatchObject({ for: ['print-disability'], level: 2, rights: 'CC BY 4.0' });
  expect(policy.author).toEqual({ 'zh-CN': '听影', en: 'Tingying' });
  expect(media).toEqual({ hls: 'hls/master.m3u8', dash: 'dash/manifest.mpd', encrypt: false });
  expect(listFilmFiles(film).length).toBeGreaterThan(40);
});

test('a film that says no more than it must is for all whom the treaty names, and bears the mark', () => {
  const { policy, media } = read({});
  expect(policy.for).toEqual(['print-disability']);
  expect(policy.mark).toMatchObject({ 'zh-CN': '阅读障碍者专用' });
  expect(media).toEqual({ encrypt: false });
});

test('every address of a film is put after the base of the play session, and nothing else is changed', () => {
  const { film } = parseTheatreFilm(json);
  const placed = placeFilm(film, '/gate/v1/m/g/lantern-ferry/');
  const files = listFilmFiles(placed).map(({ src }) => src);
  expect(files).toEqual(listFilmFiles(film).map(({ src }) => `/gate/v1/m/g/lantern-ferry/${src}`));
  expect(files).toContain('/gate/v1/m/g/lantern-ferry/clips/zh/d01.m4a');
  expect(JSON.stringify(placed).replaceAll('/gate/v1/m/g/lantern-ferry/', '')).toBe(JSON.stringify(film));
});

test.each<[string, object, object, string]>([
  ['an id that cannot stand in an address', { id: 'Small Film' }, {}, 'film.id is “Small Film”'],
  [
    'an address outside the folder',
    { sources: [{ src: '../x.mp4' }] },
    {},
    'film.sources[0].src is “../x.mp4”',
  ],
  ['an address elsewhere', { sources: [{ src: 'https://a.test/x.mp4' }] }, {}, 'film.sources[0].src'],
  ['an ending that is no medium', { poster: { src: 'a.svg', alt: 'A' } }, {}, 'film.poster.src'],
  ['a film that is none', { title: '' }, {}, 'film.title'],
  ['no rights', {}, { rights: ' ' }, 'film.gate.rights is “ ”'],
  ['no source', {}, { source: undefined }, 'film.gate.source is missing'],
  ['no author anywhere', {}, { author: undefined }, 'film.gate.author is missing'],
  ['a mark that is none', {}, { mark: '' }, 'film.gate.mark'],
  ['an unknown kind of viewer', {}, { for: ['blind'] }, 'film.gate.for is ["blind"]'],
  ['nobody to be for', {}, { for: [] }, 'film.gate.for is []'],
  ['a region in words', {}, { regions: ['China'] }, 'film.gate.regions'],
  ['a level there is not', {}, { level: 5 }, 'film.gate.level is 5'],
  ['a date without a zone', {}, { from: '2026-01-01' }, 'film.gate.from is “2026-01-01”'],
  ['a date there is not', {}, { until: '2026-13-01T00:00:00Z' }, 'film.gate.until'],
  [
    'a window that is never open',
    {},
    { from: '2026-02-01T00:00:00Z', until: '2026-01-01T00:00:00Z' },
    'film.gate.until is not after from',
  ],
  ['a slip', {}, { region: ['CN'] }, 'film.gate.region is not known'],
  ['an encryption that is neither', {}, { encrypt: 'yes' }, 'film.gate.encrypt is “yes”'],
  ['a rate that is none', {}, { maxBitRate: 0 }, 'film.gate.maxBitRate is 0'],
])('a film.json with %s is refused, and the field is named', (_what, change, gate, words) => {
  expect(() => read(change, gate)).toThrow(words);
});

test('a film.json without a gate lets nobody in, and all that is wrong is told at once', () => {
  expect(() => parseTheatreFilm({ ...small, gate: undefined })).toThrow('film.gate is missing');
  expect(() => read({ id: 'A', title: '' }, { rights: 1 })).toThrow(
    /film\.title[^]*film\.id[^]*film\.gate\.rights/,
  );
  for (const nothing of [null, 1, 'film', []]) expect(() => parseTheatreFilm(nothing)).toThrow('tingying:');
});
