import { describe, expect, test } from 'vitest';
import type { Work } from '../../../src/core/catalogue/Catalogue.js';
import {
  findResume,
  forgetHistory,
  forgetPlace,
  rememberPlace,
  restorePlaces,
  setFavourite,
} from '../../../src/core/viewing/changeViewing.js';
import { findNextEpisode, listContinue } from '../../../src/core/viewing/listContinue.js';
import { parseViewing } from '../../../src/core/viewing/parseViewing.js';
import { emptyViewing, mostPlaces } from '../../../src/core/viewing/Viewing.js';

const film: Work = { id: 'ferry', kind: 'film', title: '渡灯', film: 'film.json' };
const series: Work = {
  id: 'lamps',
  kind: 'series',
  title: '长夜灯',
  seasons: [
    {
      episodes: [
        { id: 'one', title: '一', film: '1.json' },
        { id: 'two', title: '二', film: '2.json' },
      ],
    },
    { episodes: [{ id: 'three', title: '三', film: '3.json' }] },
  ],
};
const catalogue = { works: [film, series] };
const hear = (id: string, time: number, now = 1, ended = false) =>
  rememberPlace(emptyViewing, { id, time, duration: 7200, ended }, now);

describe('where one was', () => {
  test.each([
    ['in the middle', 3000, true],
    ['hardly begun', 10, false],
    ['in the credits', 7150, false],
  ])('%s', (_where, time, resumes) => {
    expect(findResume(hear('ferry', time), 'ferry')?.time).toBe(resumes ? time : undefined);
  });
  test('is not offered for what was heard to its end, whatever length the media told', () => {
    expect(
      findResume(rememberPlace(emptyViewing, { id: 'a', time: 50, duration: null, ended: true }, 1), 'a'),
    ).toBeNull();
  });
  test('is the last, once for each film, the last heard first', () => {
    const viewing = [
      ['ferry', 100],
      ['one', 200],
      ['ferry', 300],
    ].reduce(
      (before, [id, time], now) =>
        rememberPlace(before, { id: String(id), time: Number(time), duration: 7200 }, now),
      emptyViewing,
    );
    expect(viewing.places.map(({ id, time }) => [id, time])).toEqual([
      ['ferry', 300],
      ['one', 200],
    ]);
    expect(forgetHistory(viewing).places).toEqual([]);
  });
  test.each([NaN, -1, Infinity])('is not overwritten by what is no time: %s', (time) => {
    const before = hear('ferry', 100);
    expect(rememberPlace(before, { id: 'ferry', time, duration: null }, 2)).toBe(before);
  });
  test('is not taken back by a page that tells late what was heard before', () => {
    const before = hear('ferry', 3000, 20);
    expect(rememberPlace(before, { id: 'ferry', time: 100, duration: 7200 }, 10)).toBe(before);
  });
  test('is not forgotten with what was heard before it, neither alone nor with all', () => {
    const viewing = rememberPlace(hear('ferry', 3000, 20), { id: 'one', time: 100, duration: 1800 }, 5);
    expect(forgetHistory(viewing, 10).places.map(({ id }) => id)).toEqual(['ferry']);
    expect(forgetPlace(viewing, 'ferry', 10)).toEqual(viewing);
    expect(forgetPlace(viewing, 'ferry', 30).places.map(({ id }) => id)).toEqual(['one']);
  });
  test('five hundred are kept', () => {
    const many = Array.from({ length: mostPlaces + 5 }).reduce<typeof emptyViewing>(
      (before, _, index) => rememberPlace(before, { id: `f${index}`, time: 60, duration: 7200 }, index),
      emptyViewing,
    );
    expect(many.places).toHaveLength(mostPlaces);
    expect(many.places[0]?.id).toBe('f504');
  });
});

describe('to go on with', () => {
  const tell = (viewing: typeof emptyViewing) =>
    listContinue(viewing, catalogue).map(({ work, episode, place }) => [work.id, episode?.id, place?.time]);
  test('a film, at its place', () => {
    expect(tell(hear('ferry', 100))).toEqual([['ferry', undefined, 100]]);
  });
  test('a series, at the episode that was begun', () => {
    expect(tell(hear('two', 100))).toEqual([['lamps', 'two', 100]]);
  });
  test('a series, at the next episode where one is over, across seasons', () => {
    expect(tell(hear('two', 7200, 1, true))).toEqual([['lamps', 'three', undefined]]);
  });
  test('a series once, at the episode that was heard last', () => {
    expect(tell(rememberPlace(hear('two', 100, 1), { id: 'one', time: 50, duration: 1800 }, 2))).toEqual([
      ['lamps', 'one', 50],
    ]);
  });
  test('the next episode at its own place, where that was begun, too', () => {
    const begun = hear('three', 400, 1);
    expect(tell(rememberPlace(begun, { id: 'two', time: 1800, duration: 1800, ended: true }, 2))).toEqual([
      ['lamps', 'three', 400],
    ]);
  });
  test('not what is over, and not what the theatre no longer has', () => {
    expect(tell(hear('ferry', 7200, 1, true))).toEqual([]);
    expect(tell(hear('three', 7200, 1, true))).toEqual([]);
    expect(tell(hear('gone', 100))).toEqual([]);
  });
  test('nothing comes after the last episode', () => {
    expect(findNextEpisode(series, 'one')?.id).toBe('two');
    expect(findNextEpisode(series, 'three')).toBeNull();
    expect(findNextEpisode(series, 'ferry')).toBeNull();
  });
});

test('what was forgotten comes back as it was, but for what was heard since, however often it is asked for', () => {
  const before = rememberPlace(hear('ferry', 100, 1), { id: 'one', time: 200, duration: 7200 }, 2);
  const since = rememberPlace(forgetHistory(before, 3), { id: 'ferry', time: 500, duration: 7200 }, 4);
  const restored = restorePlaces(since, before.places);
  expect(restored.places.map(({ id, time }) => [id, time])).toEqual([
    ['ferry', 500],
    ['one', 200],
  ]);
  expect(restorePlaces(restored, before.places)).toEqual(restored);
});

test('a favourite is one until it is taken away', () => {
  const one = setFavourite(emptyViewing, 'ferry', true);
  expect(setFavourite(one, 'lamps', true).favourites).toEqual(['lamps', 'ferry']);
  expect(setFavourite(one, 'ferry', true)).toBe(one);
  expect(setFavourite(one, 'ferry', false).favourites).toEqual([]);
});

test('what is stored comes back; a bad entry costs no other', () => {
  const viewing = setFavourite(hear('ferry', 100), 'lamps', true);
  expect(parseViewing(JSON.parse(JSON.stringify(viewing)))).toEqual(viewing);
  const broken = {
    ...viewing,
    places: [null, { id: 'x' }, { ...viewing.places[0], time: -1 }, ...viewing.places],
    favourites: ['lamps', 3, 'lamps'],
  };
  expect(parseViewing(broken)).toEqual(viewing);
  const [last] = rememberPlace(emptyViewing, { id: 'one', time: 60, duration: 1800 }, 9).places;
  const unordered = { ...viewing, places: [...viewing.places, last] };
  expect(parseViewing(unordered).places.map(({ id }) => id)).toEqual(['one', 'ferry']);
  for (const found of [null, 3, [], { version: 2, places: [] }, { version: 1, places: 'x' }])
    expect(parseViewing(found)).toEqual(emptyViewing);
});
