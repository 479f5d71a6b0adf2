import { expect, test } from 'vitest';
import { listCaptions } from '../../../src/core/tracks/listCaptions.js';

test('the film’s captions are choices, named by the author or by their language', () => {
  expect(
    listCaptions([
      { src: 'a.vtt', language: 'zh-CN', sdh: true },
      { src: 'b.vtt', language: 'en', label: { en: 'English', zh: '英语' } },
    ]),
  ).toEqual([
    { id: 'a.vtt', language: 'zh-CN', label: null, sdh: true },
    { id: 'b.vtt', language: 'en', label: { en: 'English', zh: '英语' }, sdh: false },
  ]);
});
