import { describe, expect, test } from 'vitest';
import { takeFilm } from '../../../src/core/films/takeFilm.js';

const film = { id: 'ferry', title: 'The Ferry', sources: [{ src: 'ferry.m3u8' }] };

describe('a film that is to be shown at once', () => {
  test('has a type for each source', () => {
    expect(takeFilm(film).sources).toEqual([{ src: 'ferry.m3u8', type: 'application/vnd.apple.mpegurl' }]);
  });

  test('keeps all that it says', () => {
    const captions = [{ src: 'zh.vtt', language: 'zh-CN' }];
    expect(takeFilm({ ...film, captions })).toMatchObject({ id: 'ferry', title: 'The Ferry', captions });
  });

  test.each([
    [undefined, 'film.id is missing'],
    [{ ...film, id: '' }, 'film.id is missing'],
    [{ ...film, title: undefined }, 'film.title is missing'],
    [{ ...film, sources: [] }, 'film.sources is missing'],
    [{ ...film, sources: 'ferry.mp4' }, 'film.sources is no list'],
    [{ ...film, sources: [{ src: '' }] }, 'film.sources[0].src is missing'],
    [{ ...film, sources: [...film.sources, null] }, 'film.sources[1].src is missing'],
    [{ ...film, captions: 'zh.vtt' }, 'film.captions is no list'],
    [{ ...film, descriptions: {} }, 'film.descriptions is no list'],
  ])('where it cannot be, an error names the field: %j', (bad, words) => {
    expect(() => takeFilm(bad)).toThrow(words);
    expect(() => takeFilm(bad)).toThrow('defineFilm');
  });
});
