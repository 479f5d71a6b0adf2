import { describe, expect, test } from 'vitest';
import { findWhole } from '../../../src/core/voices/findWhole.js';

describe('of several words', () => {
  const words = ['Lantern', 'OK了', 'Lan', '艄公', 'C++', '.net', 'a-b', '了'];
  const find = (text: string) => text.match(new RegExp(findWhole(words), 'giu')) ?? [];

  test.each([
    ['each is found whole, and the first of them first', 'Lan, lantern, Lanterns, Alan', ['Lan', 'lantern']],
    ['those of scripts without spaces stand anywhere', '那艄公走了', ['艄公', '了']],
    [
      'what begins or ends with another sign is whole there',
      'in C++11 or asp.net, .network',
      ['C++', '.net'],
    ],
    ['one may be of both', 'OK了吧，BOOK了', ['OK了', '了']],
    ['signs of a pattern are signs', 'a-b, axb, C+', ['a-b']],
  ])('%s', (_, text, found) => {
    expect(find(text)).toEqual(found);
  });
});

test('what a letter is is asked as often for two hundred words as for one', () => {
  const asked = (words: readonly string[]) => findWhole(words).split('Script=Han').length;
  expect(asked(Array.from({ length: 200 }, (_, at) => `word ${at}`))).toBe(asked(['word']));
});
