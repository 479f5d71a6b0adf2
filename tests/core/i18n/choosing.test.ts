import { describe, expect, test } from 'vitest';
import { catalogues } from '../../../src/core/i18n/catalogues.js';
import { chooseLocale, findLocale } from '../../../src/core/i18n/chooseLocale.js';
import { chooseText } from '../../../src/core/i18n/chooseText.js';
import { direction } from '../../../src/core/i18n/direction.js';
import { joinList } from '../../../src/core/i18n/joinList.js';

const offered = Object.keys(catalogues);

describe('the viewer gets the player in a language they read', () => {
  test.each([
    ['zh', 'zh-CN'],
    ['zh-CN', 'zh-CN'],
    ['zh-Hans', 'zh-CN'],
    ['zh-SG', 'zh-CN'],
    ['zh_CN', 'zh-CN'],
    ['cmn-Hans-CN', 'zh-CN'],
    ['zh-TW', 'zh-CN'],
    ['yue', 'zh-CN'],
    ['en-GB', 'en'],
    ['fr', 'en'],
    ['', 'en'],
    ['not a tag', 'en'],
  ])('%s → %s', (wanted, expected) => {
    expect(chooseLocale(wanted, offered)).toBe(expected);
  });

  test('the first wish that can be met decides', () => {
    expect(chooseLocale(['fr', 'zh-HK', 'en'], offered)).toBe('zh-CN');
    expect(chooseLocale([], offered)).toBe('en');
  });

  test('script weighs more than region, and the exact tag most', () => {
    expect(findLocale('zh-HK', ['zh-CN', 'zh-TW'])).toBe('zh-TW');
    expect(findLocale('zh-TW', ['zh-Hant', 'zh-TW', 'zh-CN'])).toBe('zh-TW');
    expect(findLocale('en-AU', ['en-US', 'en-GB'])).toBe('en-US');
    expect(findLocale('sr-Latn', ['sr', 'sr-Latn-RS'])).toBe('sr-Latn-RS');
  });
});

describe('a film’s words', () => {
  const title = { 'zh-CN': '渡口', en: 'The ferry' };

  test('come in the viewer’s language, and then need no lang', () => {
    expect(chooseText(title, 'zh')).toEqual({ text: '渡口', lang: undefined });
    expect(chooseText(title, 'en-GB')).toEqual({ text: 'The ferry', lang: undefined });
  });

  test('come in the author’s first language where the viewer’s is missing, and say so', () => {
    expect(chooseText(title, 'fr')).toEqual({ text: '渡口', lang: 'zh-CN' });
    expect(chooseText({ 'zh-Hant': '渡口' }, 'zh-CN')).toEqual({ text: '渡口', lang: 'zh-Hant' });
  });

  test('in one language say which only where somebody knows and it is foreign', () => {
    expect(chooseText('渡口', 'en')).toEqual({ text: '渡口', lang: undefined });
    expect(chooseText('渡口', 'en', 'zh')).toEqual({ text: '渡口', lang: 'zh' });
    expect(chooseText('渡口', 'zh-CN', 'zh')).toEqual({ text: '渡口', lang: undefined });
    expect(chooseText({}, 'en')).toEqual({ text: '', lang: undefined });
  });
});

test('a list is joined as people speak', () => {
  expect(joinList(['普通话', '粤语', '英语'], 'zh-CN')).toBe('普通话、粤语和英语');
  expect(joinList(['K', 'Space'], 'en', 'or')).toBe('K or Space');
  expect(joinList([], 'en')).toBe('');
});

test('Arabic, Uyghur and Hebrew run from right to left, and an unknown tag does not', () => {
  expect(['ar', 'ug-CN', 'he', 'zh-CN', 'en', 'az', '?'].map(direction)).toEqual([
    'rtl',
    'rtl',
    'rtl',
    'ltr',
    'ltr',
    'ltr',
    'ltr',
  ]);
});
