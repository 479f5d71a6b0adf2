import { expect, test } from 'vitest';
import { rankDescriptions } from '../../../src/core/descriptions/chooseDelivery.js';
import { listDescriptions } from '../../../src/core/descriptions/listDescriptions.js';
import { findByLanguage } from '../../../src/core/tracks/findByLanguage.js';
import { readHlsCaptions } from '../../../src/core/tracks/readHlsCaptions.js';
import { readHlsRenditions } from '../../../src/core/tracks/readHlsRenditions.js';

const line =
  '#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="t",NAME="A",LANGUAGE="zh-Hant",ASSOC-LANGUAGE="yue",URI="a.m3u8"';

test('an associated language of an HLS rendition is read, and none is made up', () => {
  expect(readHlsRenditions(line, 'SUBTITLES')[0]?.associated).toBe('yue');
  expect(readHlsCaptions(line)[0]?.associated).toBe('yue');
  expect(readHlsRenditions(line.replace('ASSOC-LANGUAGE', 'X-OTHER'), 'SUBTITLES')[0]?.associated).toBeNull();
});

test('who wants Cantonese gets captions written for it where there are none of its own, and only then', () => {
  const written = { id: 'written', language: 'zh-Hant', associated: 'yue' };
  const own = { id: 'own', language: 'yue' };
  expect(findByLanguage([written, { id: 'en', language: 'en' }], 'yue')?.id).toBe('written');
  expect(findByLanguage([written, own], 'yue')?.id).toBe('own');
  expect(findByLanguage([written], 'zh-TW')?.id).toBe('written');
  expect(findByLanguage([written], 'fr')).toBeUndefined();
});

test('of described sounds, the one that serves the viewer’s dialect comes before one in a foreign language, and after one in their own', () => {
  const sounds = ['fr', 'gsw', 'de'].map((language) => ({
    id: language,
    kind: 'main-desc' as const,
    label: '',
    language,
    ...(language === 'gsw' && { associated: 'de' }),
  }));
  const film = { id: 'a', title: 'A', sources: [] };
  const rank = (languages: readonly string[], among = sounds) =>
    rankDescriptions(listDescriptions(film, among), { languages }).map(({ language }) => language);
  expect(rank(['de'])).toEqual(['de', 'gsw', 'fr']);
  expect(rank(['de'], sounds.slice(0, 2))).toEqual(['gsw', 'fr']);
  expect(rank(['de', 'fr'], sounds.slice(0, 2))).toEqual(['fr', 'gsw']);
});
