import { expect, test } from 'vitest';
import { joinSentences } from '../../../src/core/i18n/joinSentences.js';

test.each([
  ['zh-CN', '作者：听影。来源：听影自制。'],
  ['zh', '作者：听影。来源：听影自制。'],
  ['ja', '作者：听影。来源：听影自制。'],
  ['en', '作者：听影。 来源：听影自制。'],
])('sentences follow one another as a reader of %s has them', (locale, text) => {
  expect(joinSentences(['作者：听影。', '来源：听影自制。'], locale)).toBe(text);
});
