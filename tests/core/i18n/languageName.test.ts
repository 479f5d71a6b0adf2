import { expect, test } from 'vitest';
import { languageName, languageNames } from '../../../src/core/i18n/languageName.js';

test.each([
  ['zh-CN', '普通话', '中文'],
  ['zh', '普通话', '中文'],
  ['cmn-Hans-CN', '普通话', '简体中文'],
  ['zh-Hans', '普通话', '简体中文'],
  ['zh-Hant', '普通话', '繁体中文'],
  ['zh-TW', '国语', '繁体中文'],
  ['zh-HK', '粤语', '繁体中文'],
  ['yue', '粤语', '粤语'],
  ['en-US', '英语', '英语'],
  ['eng', '英语', '英语'],
  ['bo', '藏语', '藏语'],
  ['csl', '中国手语', '中国手语'],
])('in Chinese, %s is heard as %s and read as %s', (tag, spoken, written) => {
  expect(languageName(tag, 'zh-CN', 'spoken')).toBe(spoken);
  expect(languageName(tag, 'zh-CN', 'written')).toBe(written);
});

test.each([
  ['zh-CN', 'Mandarin', 'Chinese'],
  ['zh-TW', 'Mandarin', 'Traditional Chinese'],
  ['zh_CN', 'Mandarin', 'Chinese'],
  ['yue-HK', 'Cantonese', 'Cantonese'],
  ['en-GB', 'English', 'English'],
  ['csl', 'Chinese Sign Language', 'Chinese Sign Language'],
])('in English, %s is heard as %s and read as %s', (tag, spoken, written) => {
  expect(languageName(tag, 'en', 'spoken')).toBe(spoken);
  expect(languageName(tag, 'en', 'written')).toBe(written);
});

test('what nobody can name keeps its tag, and an interface in a third language still gets names', () => {
  expect(languageName('xx', 'en')).toBe('xx');
  expect(languageName('not a tag', 'zh-CN')).toBe('not a tag');
  expect(languageName('', 'zh-CN')).toBe('');
  expect(languageName('zh-CN', 'fr', 'spoken')).toBe('chinois');
});

test('two languages that would sound alike are told apart, and only those', () => {
  expect(languageNames(['pt-BR', 'pt-PT', 'en-US'], 'zh-CN')).toEqual([
    '巴西葡萄牙语',
    '欧洲葡萄牙语',
    '英语',
  ]);
  expect(languageNames(['en', 'en'], 'en')).toEqual(['English', 'English']);
});
