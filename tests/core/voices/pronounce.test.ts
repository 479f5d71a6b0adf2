import { describe, expect, test } from 'vitest';
import { defaultPreferences } from '../../../src/core/preferences/defaultPreferences.js';
import { exportPreferences, importPreferences } from '../../../src/core/preferences/exportPreferences.js';
import { pronounce } from '../../../src/core/voices/pronounce.js';
import {
  addPronunciation,
  changePronunciations,
  mostPronunciations,
  type Pronunciation,
  readPronunciations,
} from '../../../src/core/voices/Pronunciation.js';

const says =
  (language: string) =>
  (word: string, say: string): Pronunciation => ({ language, word, say });
const en = says('en');
const zh = says('zh-CN');

describe('a word is said as the viewer wants it', () => {
  test.each([
    [
      'whole, whatever its case',
      'Lan lights a lantern in Milan. LAN waits.',
      'en',
      [en('Lan', 'Lahn')],
      'Lahn lights a lantern in Milan. Lahn waits.',
    ],
    [
      'beside marks and Chinese',
      '“Lan”在哪儿？Lan-Lan!',
      'en',
      [en('lan', 'Lahn')],
      '“Lahn”在哪儿？Lahn-Lahn!',
    ],
    ['in Chinese wherever it stands', '他重返重山。', 'zh-CN', [zh('重山', '崇山')], '他重返崇山。'],
    ['the longest first', '重庆的重山', 'zh-CN', [zh('重', '虫'), zh('重山', '崇山')], '虫庆的崇山'],
    ['and what was put in is not looked at again', 'A B', 'en', [en('A', 'B'), en('B', 'C')], 'B C'],
    [
      'with signs that mean something in a pattern',
      'C++ (v1.0) costs $5',
      'en',
      [en('C++', 'C plus plus'), en('$5', 'five dollars'), en('(v1.0)', 'first')],
      'C plus plus first costs five dollars',
    ],
    ['in letters that are put together', 'Cafe\u0301 Lan', 'fr', [says('fr')('Café', 'ca fé')], 'ca fé Lan'],
    ['in a language that is spoken alike', '重山', 'cmn-Hans', [zh('重山', '崇山')], '崇山'],
    [
      'and in no other language',
      'Lan 重山',
      'zh-CN',
      [en('Lan', 'Lahn'), says('yue')('重山', '崇山')],
      'Lan 重山',
    ],
  ] as const)('%s', (_what, text, language, list, said) => {
    expect(pronounce(text, language, list)).toBe(said);
  });
});

describe('the list of words', () => {
  test('is read cleaned, a word once, the last reading of it', () => {
    const stored = [
      null,
      'Lan',
      { language: 'en', word: '  Lan ', say: 'Lahn' },
      { language: 'en', word: '', say: 'x' },
      { language: 'en', word: 'x', say: ' ' },
      { language: 'not a tag', word: 'x', say: 'y' },
      { language: 'en', word: 'w'.repeat(61), say: 'y' },
      { language: 'en-GB', word: 'Mei', say: 'May' },
      { language: 'en', word: 'LAN', say: 'Lun' },
    ];
    const preferences = { ...defaultPreferences, more: { pronunciations: stored } };
    expect(readPronunciations(preferences)).toEqual([says('en-GB')('Mei', 'May'), en('LAN', 'Lun')]);
    expect(readPronunciations(preferences)).toBe(readPronunciations(preferences));
    expect(readPronunciations({ ...defaultPreferences, more: { pronunciations: 'x' } })).toEqual([]);
  });

  test('has an end, and goes with the settings to another device', () => {
    const full = Array.from({ length: mostPronunciations }, (_, at) => en(`word ${String(at)}`, 'x'));
    expect(addPronunciation(full, en('one more', 'x'))).toBe(full);
    expect(addPronunciation(full, en('Word 0', 'y'))).toHaveLength(mostPronunciations);
    const chosen = changePronunciations(defaultPreferences, (list) =>
      addPronunciation(list, zh('重山', '崇山')),
    );
    const carried = importPreferences(exportPreferences(chosen));
    expect(carried.imported && readPronunciations(carried.preferences)).toEqual([zh('重山', '崇山')]);
  });
});
