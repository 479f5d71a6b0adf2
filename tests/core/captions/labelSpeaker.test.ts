import { expect, test } from 'vitest';
import { labelSpeaker } from '../../../src/core/captions/labelSpeaker.js';

test.each([
  ['a new speaker', 'Mei', 'Come in.', null, 'en', 'Mei: '],
  ['in Chinese', '阿梅', '进来。', '老周', 'zh-CN', '阿梅：'],
  ['in French', 'Mei', 'Entrez.', null, 'fr', 'Mei\u00a0: '],
  ['the same speaker', 'Mei', 'Sit down.', 'Mei', 'en', null],
  ['words that begin with the name', 'Mei', 'MEI: Come in.', null, 'en', null],
  ['words that begin with the name in brackets', 'Mei', '[Mei] Come in.', null, 'en', null],
  ['words that begin with the name, in Chinese', '阿梅', '（阿梅）进来。', null, 'zh-CN', null],
  ['words that begin with a longer word', 'Mei', 'Meinung is German.', null, 'en', 'Mei: '],
  ['no name', '  ', 'Come in.', null, 'en', null],
])('%s', (_name, speaker, words, before, language, label) => {
  expect(labelSpeaker(speaker, words, before, language)).toBe(label);
});
