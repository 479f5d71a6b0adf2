import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Film } from '../../../src/core/films/Film.js';
import { FilmError } from '../../../src/core/films/FilmError.js';
import { defineFilm, parseFilm } from '../../../src/core/films/parseFilm.js';

/** A film with one of everything. */
const whole: Film = {
  id: 'ferry',
  title: { 'zh-CN': '渡口', en: 'The ferry' },
  summary: '一个人等船。',
  language: 'zh-CN',
  duration: 5880,
  sources: [
    { src: 'ferry.m3u8', type: 'application/vnd.apple.mpegurl' },
    { src: 'https://example.org/ferry.mp4?t=1', type: 'video/mp4; codecs="avc1.42E01E"' },
  ],
  poster: { src: 'ferry.jpg', alt: '清晨的渡口，一只空船。' },
  captions: [{ src: 'ferry.zh.vtt', language: 'zh-CN', label: '中文', sdh: true }],
  descriptions: [
    { delivery: 'rendition', language: 'zh-CN', voiceKind: 'recorded', narrator: '李讲述' },
    {
      delivery: 'version',
      id: 'whole',
      language: 'zh-CN',
      sources: [{ src: 'd.mp4', type: 'video/mp4' }],
      duration: 6000,
      changes: ['影片停住两次。', { 'zh-CN': '片尾剪短。', en: 'The credits are shorter.' }],
    },
    { delivery: 'narration', language: 'en', src: 'narration.mp3', type: 'audio/mpeg' },
    { delivery: 'clips', language: 'en', script: 'script.vtt', clips: { '1': 'clips/1.mp3' } },
    { delivery: 'text', language: 'en', src: 'script.vtt', extended: true },
  ],
  chapters: [{ src: 'chapters.vtt', language: 'zh-CN' }],
  audioSources: [{ src: 'sound.m4a', type: 'audio/mp4' }],
  loudness: -23,
  crossOrigin: 'anonymous',
  signLanguage: [{ sources: [{ src: 'sign.mp4', type: 'video/mp4' }], language: 'csl' }],
  rights: { author: '渡口剧组', license: 'CC BY 4.0', notice: { en: 'With thanks.' } },
  glossary: {
    'zh-CN': [{ term: '艄公', meaning: '送人过河的船夫。', reading: 'shāogōng' }],
    en: [
      {
        term: 'AD',
        forms: ['ADs'],
        longForm: 'audio description',
        meaning: 'Words for what is seen.',
        href: 'https://example.org/ad',
      },
    ],
  },
};
const smallest = { id: 'a', title: 'A', sources: [{ src: 'a.mp4' }] };

const problemsOf = (input: unknown) => {
  try {
    parseFilm(input);
  } catch (error) {
    if (error instanceof FilmError) return error.problems;
    throw error;
  }
  return [];
};
const pathsOf = (input: unknown) => problemsOf(input).map((problem) => problem.path);

test('a whole film comes back as it was', () => {
  expect(parseFilm(whole)).toEqual(whole);
  expect(parseFilm(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
  expect(defineFilm(whole)).toEqual(whole);
});

test('what is absent stays absent, what is unknown is left out', () => {
  const film = parseFilm({ ...smallest, year: 1957, captions: undefined });
  expect(film).toEqual({ id: 'a', title: 'A', sources: [{ src: 'a.mp4', type: 'video/mp4' }] });
  expect(Object.keys(film)).toEqual(['id', 'title', 'sources']);
});

test.each([
  ['film.m3u8', 'application/vnd.apple.mpegurl'],
  ['FILM.MPD?token=a.b', 'application/dash+xml'],
  ['https://a.example/x.webm#t=10', 'video/webm'],
  ['a/b.m4a', 'audio/mp4'],
])('the type of %s is told by its ending', (src, type) => {
  expect(parseFilm({ ...smallest, sources: [{ src }] }).sources).toEqual([{ src, type }]);
});

test('language tags are taken in their own spelling', () => {
  expect(parseFilm({ ...smallest, language: 'zh-cn', title: { EN: 'A' } })).toMatchObject({
    language: 'zh-CN',
    title: { en: 'A' },
  });
});

describe('what is wrong is named by its place', () => {
  const source = { src: 'a.mp4', type: 'video/mp4' };
  const description = { delivery: 'rendition', language: 'en' };

  test.each<[string, object]>([
    ['film.id', { id: '' }],
    ['film.title', { title: undefined }],
    ['film.title', { title: {} }],
    ['film.title["en"]', { title: { en: 3 } }],
    ['film.title["English!"]', { title: { 'English!': 'A' } }],
    ['film.language', { language: 'zh_CN' }],
    ['film.duration', { duration: '98 min' }],
    ['film.sources', { sources: [] }],
    ['film.sources', { sources: undefined }],
    ['film.sources', { sources: 'a.mp4' }],
    ['film.sources[1]', { sources: [source, 'b.mp4'] }],
    ['film.sources[0].src', { sources: [{ type: 'video/mp4' }] }],
    ['film.sources[0].src', { sources: [{ ...source, src: 'javascript:alert(1)' }] }],
    ['film.sources[0].type', { sources: [{ src: 'https://example.org/play/17' }] }],
    ['film.sources[0].type', { sources: [{ ...source, type: 'movie' }] }],
    ['film.poster.alt', { poster: { src: 'a.jpg' } }],
    ['film.poster.alt', { poster: { src: 'a.jpg', alt: ' ' } }],
    ['film.captions[0].language', { captions: [{ src: 'a.vtt' }] }],
    ['film.captions[0].sdh', { captions: [{ src: 'a.vtt', language: 'en', sdh: 'yes' }] }],
    ['film.crossOrigin', { crossOrigin: true }],
    ['film.descriptions[0].delivery', { descriptions: [{ language: 'en' }] }],
    ['film.descriptions[0].delivery', { descriptions: [{ ...description, delivery: 'mixed' }] }],
    ['film.descriptions[0].language', { descriptions: [{ delivery: 'rendition' }] }],
    ['film.descriptions[0].voiceKind', { descriptions: [{ ...description, voiceKind: 'human' }] }],
    ['film.descriptions[0].sources', { descriptions: [{ ...description, delivery: 'version' }] }],
    ['film.descriptions[0].src', { descriptions: [{ ...description, delivery: 'text' }] }],
    [
      'film.descriptions[0].changes',
      { descriptions: [{ ...description, delivery: 'version', sources: [source], changes: 'none' }] },
    ],
    [
      'film.descriptions[0].changes[1]',
      { descriptions: [{ ...description, delivery: 'version', sources: [source], changes: ['Cut.', ''] }] },
    ],
    [
      'film.descriptions[0].clips',
      { descriptions: [{ ...description, delivery: 'clips', script: 'a.vtt' }] },
    ],
    [
      'film.descriptions[0].clips',
      { descriptions: [{ ...description, delivery: 'clips', script: 'a.vtt', clips: {} }] },
    ],
    [
      'film.descriptions[0].clips["7"]',
      { descriptions: [{ ...description, delivery: 'clips', script: 'a.vtt', clips: { 7: '' } }] },
    ],
    ['film.descriptions[1].id', { descriptions: [description, description] }],
    [
      'film.descriptions[1].id',
      {
        descriptions: [
          { ...description, id: 'x' },
          { ...description, id: 'x', language: 'zh' },
        ],
      },
    ],
    ['film.signLanguage[0].sources', { signLanguage: [{ language: 'csl' }] }],
    ['film.rights.author', { rights: { author: 7 } }],
    ['film.glossary', { glossary: [] }],
    ['film.glossary', { glossary: {} }],
    ['film.glossary["Chinese!"]', { glossary: { 'Chinese!': [] } }],
    ['film.glossary["en"]', { glossary: { en: { AD: 'audio description' } } }],
    ['film.glossary["en"][0].term', { glossary: { en: [{ meaning: 'Words.' }] } }],
    ['film.glossary["en"][1].meaning', { glossary: { en: [{ term: 'AD', meaning: 'W.' }, { term: 'B' }] } }],
    ['film.glossary["en"][0].reading', { glossary: { en: [{ term: 'AD', meaning: 'W.', reading: 1 }] } }],
    ['film.glossary["en"][0].forms[0]', { glossary: { en: [{ term: 'A', meaning: 'W.', forms: [''] }] } }],
    [
      'film.glossary["en"][0].long-form',
      { glossary: { en: [{ term: 'A', meaning: 'W.', 'long-form': 'B' }] } },
    ],
    [
      'film.glossary["en"][0].href',
      { glossary: { en: [{ term: 'A', meaning: 'W.', href: 'javascript:alert(1)' }] } },
    ],
    ['film.description', { description: [description] }],
    ['film.sign-language', { 'sign-language': [] }],
  ])('%s in %j', (path, change) => {
    expect(pathsOf({ ...smallest, ...change })).toEqual([path]);
  });

  test.each([undefined, null, 'film', 3, []])(
    '%j is no film, and its fields are not told one by one',
    (input) => {
      expect(pathsOf(input)).toEqual(['film']);
    },
  );
});

test('all of it is told at once, in three parts: what, what it costs, what to do', () => {
  const input = {
    id: 'ferry',
    title: '渡口',
    sources: [{ src: '' }],
    poster: { src: 'a.jpg' },
    language: 'zh_CN',
  };
  expect(pathsOf(input)).toEqual(['film.language', 'film.sources[0].src', 'film.poster.alt']);
  expect(() => parseFilm(input)).toThrow(
    [
      'tingying: the film “ferry” has 3 problems.',
      '- film.language is “zh_CN”. Nobody can be told the language of the dialogue, and no voice reads it right. Write zh-CN.',
      '- film.sources[0].src is empty. This source cannot be played. Give an address, absolute or relative to the page.',
      '- film.poster.alt is missing. A viewer who does not see the poster learns nothing of it. Say in a sentence what the poster shows.',
    ].join('\n'),
  );
});

test('an address that holds a whole file does not fill the error', () => {
  expect(problemsOf({ ...smallest, language: 'x'.repeat(500) })[0]?.found.length).toBeLessThan(120);
});

test('whatever comes in: a film or a FilmError, and a film is a film again', () => {
  const spoiled = fc
    .tuple(fc.constantFrom(...(Object.keys(whole) as (keyof Film)[])), fc.anything())
    .map(([name, value]) => ({ ...whole, [name]: value }));
  fc.assert(
    fc.property(fc.oneof(fc.anything(), spoiled), (input) => {
      try {
        const film = parseFilm(input);
        expect(parseFilm(film)).toEqual(film);
      } catch (error) {
        expect(error).toBeInstanceOf(FilmError);
      }
    }),
    { numRuns: 500 },
  );
});
