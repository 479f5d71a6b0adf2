import { describe, expect, test } from 'vitest';
import type { Work } from '../../../src/core/catalogue/Catalogue.js';
import {
  emptyQuery,
  isLooking,
  listFacets,
  passesFilters,
  readQuery,
  writeQuery,
} from '../../../src/core/catalogue/CatalogueQuery.js';
import { tellNews } from '../../../src/core/catalogue/tellNews.js';

const ferry: Work = {
  id: 'ferry',
  kind: 'film',
  title: '渡灯',
  language: 'zh-CN',
  year: 2026,
  genres: [{ 'zh-CN': '皮影', en: 'Shadow play' }],
  descriptions: [{ by: 'human' }, { by: 'text' }],
  film: 'film.json',
};
const street: Work = {
  id: 'street',
  kind: 'series',
  title: 'Street',
  language: 'en',
  year: 2020,
  film: 'f.json',
};

test('an address holds all of a query, and gives it back', () => {
  const query = {
    ...emptyQuery,
    text: '渡 灯&=',
    description: 'human',
    language: 'zh',
    genre: '皮影',
    year: 2026,
    kind: 'film',
    work: 'ferry',
    episode: 'one',
  } as const;
  const written = new URLSearchParams(writeQuery(query).map((one) => [...one]));
  const read = new URLSearchParams(written.toString());
  expect(readQuery((name) => read.get(name))).toEqual(query);
  expect(writeQuery(emptyQuery)).toEqual([]);
});

test.each([
  ['description', 'robot'],
  ['kind', 'opera'],
  ['year', 'soon'],
  ['year', '-1'],
  ['language', ''],
])('what nobody knows in an address is as if it were not there: %s=%s', (name, value) => {
  expect(readQuery((asked) => (asked === name ? value : null))).toEqual(emptyQuery);
});

describe('filters', () => {
  test.each([
    [{ description: 'text' }, true, false],
    [{ description: 'star' }, false, false],
    [{ language: 'zh' }, true, false],
    [{ genre: '皮影' }, true, false],
    [{ year: 2020 }, false, true],
    [{ kind: 'series' }, false, true],
    [{ year: 2026, kind: 'series' }, false, false],
    [{}, true, true],
  ] as const)('%j', (filter, passesFerry, passesStreet) => {
    const query = { ...emptyQuery, ...filter };
    expect([ferry, street].map((work) => passesFilters(work, query))).toEqual([passesFerry, passesStreet]);
    expect(isLooking(query)).toBe(Object.keys(filter).length > 0);
  });

  test('offer what the catalogue has, and nothing else', () => {
    expect(listFacets([ferry, street])).toEqual({
      descriptions: ['human', 'text'],
      languages: ['zh', 'en'],
      genres: [{ 'zh-CN': '皮影', en: 'Shadow play' }],
      years: [2026, 2020],
      kinds: ['film', 'series'],
    });
  });
});

test.each([
  ['on its first day', { addedOn: '2026-11-26' }, true, null, false],
  ['thirty days later', { addedOn: '2026-10-26' }, false, null, false],
  ['before it has come', { addedOn: '2026-12-26' }, false, null, false],
  ['on its last day', { leavingOn: '2026-11-26' }, false, '2026-11-26', false],
  ['the day after', { leavingOn: '2026-11-25' }, false, null, true],
  ['long before it leaves', { leavingOn: '2027-11-26' }, false, null, false],
])('what is told of a title %s', (_when, change, isNew, leaving, isGone) => {
  const now = Date.parse('2026-11-26T12:00:00Z');
  expect(tellNews({ ...ferry, ...change }, now)).toEqual({ isNew, leaving, isGone });
});
