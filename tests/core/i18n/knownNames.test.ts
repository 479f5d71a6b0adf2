import { expect, test } from 'vitest';
import { displayName } from '../../../src/core/i18n/plainLanguageName.js';

const pairs = ['en', 'zh-CN'].flatMap((locale) => ['en', 'zh'].map((tag) => [locale, tag] as const));

test.each(pairs)('in %s, the language %s is named as the browser would name it', (locale, tag) => {
  expect(displayName(tag, locale)).toBe(new Intl.DisplayNames([locale], { type: 'language' }).of(tag));
});

test('what a film usually offers is named in the interface’s languages without the browser’s own list', () => {
  const { DisplayNames } = Intl;
  const refuse = () => {
    throw new Error('asked');
  };
  Object.assign(Intl, { DisplayNames: refuse });
  try {
    for (const [locale, tag] of pairs) expect(displayName(tag, locale)).toBeTruthy();
  } finally {
    Object.assign(Intl, { DisplayNames });
  }
});
