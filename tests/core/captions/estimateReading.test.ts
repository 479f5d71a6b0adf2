import { expect, test } from 'vitest';
import { cleanReadingSpeed, estimateReading } from '../../../src/core/captions/estimateReading.js';

test.each([
  ['nothing', '', 0.5],
  ['words', 'The ferry is late.', 0.5 + 4 / 3],
  ['with signs in them', 'Don’t go—well-known.', 0.5 + 3 / 3],
  ['characters', '渡船来晚了。', 0.5 + 5 / 1.5 / 3],
  ['both', '坐 No. 7 船', 0.5 + (2 + 2 / 1.5) / 3],
])(
  'reading takes as long as there are words, or characters and a half to each: %s',
  (_what, text, seconds) => {
    expect(estimateReading(text, 180)).toBeCloseTo(seconds, 5);
    expect(estimateReading(text, 90) - 0.5).toBeCloseTo(2 * (seconds - 0.5), 5);
  },
);

test('a speed that is none is the author’s', () => {
  expect([undefined, -1, 'x', NaN, 0].map(cleanReadingSpeed)).toEqual([0, 0, 0, 0, 0]);
  expect([1, 120, 9999].map(cleanReadingSpeed)).toEqual([40, 120, 400]);
});
