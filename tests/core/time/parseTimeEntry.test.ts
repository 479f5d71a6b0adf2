import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTranslate } from '../../../src/core/i18n/createTranslate.js';
import { en } from '../../../src/core/i18n/en.js';
import { zhCN } from '../../../src/core/i18n/zh-CN.js';
import { describeTime } from '../../../src/core/time/describeTime.js';
import { formatClock } from '../../../src/core/time/formatClock.js';
import { parseTimeEntry } from '../../../src/core/time/parseTimeEntry.js';

const now = 600;
const duration = 7080;
const timeOf = (text: string) => {
  const entry = parseTimeEntry(text, { now, duration });
  return entry.ok ? entry.time : entry.reason;
};
const hms = (hours: number, minutes = 0, seconds = 0) => hours * 3600 + minutes * 60 + seconds;

test.each([
  ['1 20 30', hms(1, 20, 30)],
  ['1:20:30', hms(1, 20, 30)],
  ['1.20.30', hms(1, 20, 30)],
  ['1：20：30', hms(1, 20, 30)],
  ['１ ２０ ３０', hms(1, 20, 30)],
  ['1h20m', hms(1, 20)],
  ['1h20', hms(1, 20)],
  ['1 hr 20 mins 5 secs', hms(1, 20, 5)],
  ['one hour twenty', hms(1, 20)],
  ['One hour, twenty minutes.', hms(1, 20)],
  ['one hour and twenty-five minutes', hms(1, 25)],
  ['one twenty thirty', hms(1, 20, 30)],
  ['twenty five thirty', hms(0, 25, 30)],
  ['one oh five', hms(0, 1, 5)],
  ['an hour and a half', hms(1, 30)],
  ['one and a half hours', hms(1, 30)],
  ['half an hour', hms(0, 30)],
  ['three quarters of an hour', hms(0, 45)],
  ['one hundred and five minutes', hms(1, 45)],
  ['eighty minutes', hms(1, 20)],
  ['80', hms(1, 20)],
  ['80:05', hms(1, 20, 5)],
  ['12:05', hms(0, 12, 5)],
  ['90 s', 90],
  ['1.5 h', hms(1, 30)],
  ['一小时二十分', hms(1, 20)],
  ['一小时二十', hms(1, 20)],
  ['一个小时二十分钟', hms(1, 20)],
  ['一个半小时', hms(1, 30)],
  ['半小时', hms(0, 30)],
  ['半个小时', hms(0, 30)],
  ['八十分钟', hms(1, 20)],
  ['八十分', hms(1, 20)],
  ['三分半', hms(0, 3, 30)],
  ['一百零五分钟', hms(1, 45)],
  ['一点五小时', hms(1, 30)],
  ['一点二十分', hms(1, 20)],
  ['一刻钟', hms(0, 15)],
  ['两分十五秒。', hms(0, 2, 15)],
  ['一小时零五秒', hms(1, 0, 5)],
  ['１小时２０分', hms(1, 20)],
  ['50%', 3540],
  ['５０％', 3540],
  ['fifty per cent', 3540],
  ['百分之五十', 3540],
  ['+5', now + 300],
  ['＋５', now + 300],
  ['-30 s', now - 30],
  ['−30 s', now - 30],
  ['minus thirty seconds', now - 30],
  ['plus one hour', now + 3600],
  ['加五分钟', now + 300],
  ['后退三十秒', now - 30],
  ['+1:30', now + 90],
])('“%s” is understood', (text, time) => {
  expect(timeOf(text)).toBe(time);
});

test.each([
  'yesterday',
  '1:80',
  '1 80 00',
  '1:20:30:40',
  '5 5 5 5',
  'hour',
  '二十百',
  '小时',
  '1 s 2 h',
  '%',
  '+',
  '1:',
  'half',
  '5 km',
  '半',
  '百分之',
])('“%s” is no time, and nobody is sent anywhere by it', (text) => {
  expect(timeOf(text)).toBe('unreadable');
});

test('nothing is asked of a viewer who has written nothing', () => {
  expect(timeOf('')).toBe('empty');
  expect(timeOf(' 　 ')).toBe('empty');
});

describe('what lies outside the film is brought to its end, and the viewer is told', () => {
  test('past the end', () => {
    expect(parseTimeEntry('3 h', { now, duration })).toEqual({ ok: true, time: duration, beyond: 'end' });
    expect(parseTimeEntry('120%', { now, duration })).toEqual({ ok: true, time: duration, beyond: 'end' });
  });
  test('before the start', () => {
    expect(parseTimeEntry('-20', { now, duration })).toEqual({ ok: true, time: 0, beyond: 'start' });
  });
  test('a film without a known length has no percentage, but any time', () => {
    expect(parseTimeEntry('50%', { now, duration: null })).toEqual({ ok: false, reason: 'no-length' });
    expect(parseTimeEntry('3 h', { now, duration: null })).toEqual({ ok: true, time: 10800, beyond: null });
  });
});

describe('a time that the player says or shows can be written back', () => {
  const times = fc.integer({ min: 0, max: 4 * 3600 });
  const back = (text: string) => parseTimeEntry(text, { now: 0, duration: null });
  test.each([
    ['as the clock shows it', formatClock],
    ['as it is said in English', (time: number) => describeTime(time, createTranslate('en', en))],
    ['as it is said in Chinese', (time: number) => describeTime(time, createTranslate('zh-CN', zhCN))],
  ])('%s', (_, write) => {
    fc.assert(
      fc.property(times, (time) => {
        expect(back(write(time))).toEqual({ ok: true, time, beyond: null });
      }),
      { numRuns: 2000 },
    );
  });

  test('in Chinese numerals', () => {
    const digits = '零一二三四五六七八九';
    const say = (value: number): string => {
      const [tens, ones] = [Math.floor(value / 10), value % 10];
      return `${tens > 1 ? digits.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 || value === 0 ? digits.charAt(ones) : ''}`;
    };
    const sixty = fc.integer({ min: 0, max: 59 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), sixty, sixty, (hours, minutes, seconds) => {
        const text = `${say(hours)}小时${say(minutes)}分${say(seconds)}秒`;
        expect(back(text), text).toEqual({ ok: true, time: hms(hours, minutes, seconds), beyond: null });
      }),
    );
  });
});

test('whatever is typed, nothing is thrown, and no place outside the film comes of it', () => {
  const word = fc.constantFrom(
    ...[
      'one',
      'twenty',
      'hour',
      'half',
      'and',
      '5',
      '30',
      ':',
      '.',
      '%',
      '+',
      '-',
      ' ',
      '小时',
      '分',
      '半',
      '十',
      '百',
      '点',
      '零',
    ],
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(word).map((words) => words.join('')),
      ),
      (text) => {
        const entry = parseTimeEntry(text, { now, duration });
        if (entry.ok) {
          expect(entry.time).toBeGreaterThanOrEqual(0);
          expect(entry.time).toBeLessThanOrEqual(duration);
        }
      },
    ),
    { numRuns: 3000 },
  );
});
