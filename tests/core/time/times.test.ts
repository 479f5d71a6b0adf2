import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTranslate } from '../../../src/core/i18n/createTranslate.js';
import { en } from '../../../src/core/i18n/en.js';
import { zhCN } from '../../../src/core/i18n/zh-CN.js';
import { describeDuration, describeTime } from '../../../src/core/time/describeTime.js';
import { formatClock } from '../../../src/core/time/formatClock.js';

const english = createTranslate('en', en);
const chinese = createTranslate('zh-CN', zhCN);
const noTimes = [NaN, Infinity, -Infinity, -1, -0, 0];

test.each([
  [725, '12 分 5 秒', '12 minutes 5 seconds', '12:05'],
  [1, '1 秒', '1 second', '0:01'],
  [60, '1 分钟', '1 minute', '1:00'],
  [61, '1 分 1 秒', '1 minute 1 second', '1:01'],
  [3600, '1 小时', '1 hour', '1:00:00'],
  [3605, '1 小时零 5 秒', '1 hour 5 seconds', '1:00:05'],
  [5880, '1 小时 38 分', '1 hour 38 minutes', '1:38:00'],
  [3725, '1 小时 2 分 5 秒', '1 hour 2 minutes 5 seconds', '1:02:05'],
  [7265.9, '2 小时 1 分 5 秒', '2 hours 1 minute 5 seconds', '2:01:05'],
])('%s seconds are said as a person says them', (seconds, spokenChinese, spokenEnglish, clock) => {
  expect(describeTime(seconds, chinese)).toBe(spokenChinese);
  expect(describeTime(seconds, english)).toBe(spokenEnglish);
  expect(formatClock(seconds)).toBe(clock);
});

test('a viewer who asked for 10:05 does not hear 10:04', () => {
  expect(describeTime(604.98, english)).toBe('10 minutes 5 seconds');
  expect(formatClock(604.98)).toBe('10:05');
});

test.each(noTimes)('%s is no time, and harmless', (seconds) => {
  expect(describeTime(seconds, chinese)).toBe('0 秒');
  expect(describeDuration(seconds, chinese)).toBe('0 秒');
  expect(formatClock(seconds)).toBe('0:00');
});

test('a film’s length is told to the minute, a clip’s to the second', () => {
  expect(describeDuration(5899, chinese)).toBe('1 小时 38 分');
  expect(describeDuration(5915, english)).toBe('1 hour 39 minutes');
  expect(describeDuration(754, english)).toBe('12 minutes 34 seconds');
});

describe('for every time', () => {
  const times = fc.double({ min: 0, max: 1e6, noNaN: true });

  test('no leading zero, no decimal, nothing that is zero', () => {
    fc.assert(
      fc.property(times, (seconds) => {
        for (const said of [describeTime(seconds, english), describeTime(seconds, chinese)]) {
          expect(said).not.toMatch(/\d[.,:]\d/);
          expect(said).not.toMatch(/(^|\s)0\d/);
          if (seconds >= 1) expect(said).not.toMatch(/(^|\s)0(\s|$)/);
        }
      }),
    );
  });

  test('one is one and more are more', () => {
    fc.assert(
      fc.property(times, (seconds) => {
        for (const [, number, unit] of describeTime(seconds, english).matchAll(/(\d+) (\w+)/g)) {
          expect(unit?.endsWith('s')).toBe(number !== '1');
        }
      }),
    );
  });

  test('the ear and the eye are told the same', () => {
    fc.assert(
      fc.property(times, (seconds) => {
        const parts = formatClock(seconds).split(':').map(Number).reverse();
        const count = (unit: string) =>
          Number(new RegExp(`(\\d+) ${unit}`).exec(describeTime(seconds, english))?.[1] ?? 0);
        expect([count('second'), count('minute'), count('hour')].slice(0, parts.length)).toEqual(parts);
      }),
    );
  });
});
