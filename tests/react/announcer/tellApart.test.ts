import { expect, test } from 'vitest';
import { tellApart } from '../../../src/react/announcer/tellApart.js';

test('words that are said again are other than the last told, and other than those that stood in their place before', () => {
  const written = Array.from({ length: 12 }, (_, turn) => tellApart('Playing', turn));
  for (const [turn, words] of written.entries()) {
    expect(words.trim()).toBe('Playing');
    for (const back of [1, 2].filter((one) => one <= turn)) expect(words).not.toBe(written[turn - back]);
  }
});
