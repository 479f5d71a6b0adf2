import fc from 'fast-check';
import { expect, test } from 'vitest';
import { speaks } from '../../../src/core/tracks/speaks.js';

test.each([
  ['zh', 'zh-CN'],
  ['zh-Hans', 'zh-CN'],
  ['cmn', 'zh-CN'],
  ['cmn-Hans-CN', 'zh'],
  ['zho', 'zh-CN'],
  ['eng', 'en'],
  ['en-us', 'EN'],
  ['zh-HK', 'zh-Hant-HK'],
])('%s is what a viewer of %s understands', (track, language) => {
  expect(speaks({ language: track }, language)).toBe(true);
  expect(speaks({ language }, track)).toBe(true);
});

test.each([
  ['yue', 'zh-CN'],
  ['zh-TW', 'zh-CN'],
  ['en-GB', 'en-US'],
  ['en', 'zh'],
  ['und', 'zh'],
  ['', 'zh'],
])('%j is not what a viewer of %s asked for', (track, language) => {
  expect(speaks({ language: track }, language)).toBe(false);
});

test('nobody stumbles over a tag that is none, and it always answers itself', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (tag, other) => {
      expect(speaks({ language: tag }, tag)).toBe(true);
      expect(speaks({ language: tag }, other)).toBe(speaks({ language: other }, tag));
    }),
  );
});
