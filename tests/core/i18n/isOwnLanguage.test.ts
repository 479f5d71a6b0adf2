import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTranslate } from '../../../src/core/i18n/createTranslate.js';
import { direction } from '../../../src/core/i18n/direction.js';
import { en } from '../../../src/core/i18n/en.js';
import { isOwnLanguage } from '../../../src/core/i18n/isOwnLanguage.js';
import { zhCN } from '../../../src/core/i18n/zh-CN.js';

test.each(['en', 'en-GB', 'zh', 'zh-CN', 'zh-TW'])(
  'numbers, counting and direction are said of %s as the browser would say them',
  (tag) => {
    expect(isOwnLanguage(tag)).toBe(true);
    const numbers = new Intl.NumberFormat(tag, { maximumFractionDigits: 2, useGrouping: false });
    const plurals = new Intl.PluralRules(tag);
    const say = createTranslate(tag, tag.startsWith('zh') ? zhCN : en);
    const forms = { one: 'Back {seconds} second', other: 'Back {seconds} seconds' };
    fc.assert(
      fc.property(fc.oneof(fc.nat(), fc.maxSafeNat(), fc.double({ min: 0.01, noNaN: true })), (seconds) => {
        const form = tag.startsWith('zh')
          ? '后退 {seconds} 秒'
          : forms[plurals.select(seconds) as 'one' | 'other'];
        expect(say('back.label', { seconds })).toBe(form.replace('{seconds}', numbers.format(seconds)));
      }),
    );
    expect(new Intl.Locale(tag).maximize().script).not.toBe('Arab');
    expect(direction(tag)).toBe('ltr');
  },
);

test('of every other language the browser is asked', () => {
  for (const tag of ['ar', 'fa', 'pl', 'en-u-nu-arab', 'zh-u-nu-hanidec', 'zh-Hant', 'ug-CN'])
    expect(isOwnLanguage(tag)).toBe(false);
  expect(createTranslate('ar-EG', en)('quality.value', { height: 720 })).toBe('٧٢٠p');
  expect(createTranslate('zh-u-nu-hanidec', zhCN)('back.label', { seconds: 10 })).toBe('后退 一〇 秒');
});
