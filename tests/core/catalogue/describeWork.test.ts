import { expect, test } from 'vitest';
import type { Work } from '../../../src/core/catalogue/Catalogue.js';
import { describeWork } from '../../../src/core/catalogue/describeWork.js';
import { createTheatreTranslate } from '../../../src/core/catalogue/i18n/createTheatreTranslate.js';

const now = Date.parse('2026-11-26');
const tell = (work: Partial<Work>, locale: string) =>
  describeWork(
    { id: 'a', kind: 'film', title: '渡灯', language: 'zh-CN', film: 'film.json', ...work },
    createTheatreTranslate(locale),
    now,
  );

test.each([
  ['zh-CN', '有声书，只有声音，普通话播讲，8 小时 45 分。'],
  ['en', 'Audiobook, sound only, read in Mandarin, 8 hours 45 minutes.'],
])('a book is read, a film is spoken: %s', (locale, book) => {
  expect(tell({ kind: 'audiobook', duration: 31_500 }, locale)).toBe(book);
  expect(tell({}, locale)).toMatch(locale === 'en' ? /, spoken in Mandarin\.$/ : /，普通话对白。$/);
});
