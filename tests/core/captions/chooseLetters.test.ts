import { expect, test } from 'vitest';
import {
  chooseLetters,
  chooseSmallerLetters,
  type Letters,
} from '../../../src/core/captions/chooseLetters.js';
import { fitPicture } from '../../../src/core/captions/fitPicture.js';

test.each([
  ['5 % of the picture’s height', 1080, 100, 54],
  ['16 px on a small picture', 180, 100, 16],
  ['three times as large', 1080, 300, 162],
  ['three times 16 px', 180, 300, 48],
  ['half as large', 1080, 50, 27],
  ['never below 12 px', 180, 50, 12],
])('letters are %s', (_name, height, size, fontSize) => {
  expect(chooseLetters(height, size).fontSize).toBe(fontSize);
});

test('where there is no room they become smaller, in few steps, and end at 12 px', () => {
  const sizes: number[] = [];
  for (
    let letters: Letters | null = chooseLetters(1080, 300);
    letters;
    letters = chooseSmallerLetters(letters)
  )
    sizes.push(letters.fontSize);
  expect(sizes.length).toBeLessThan(25);
  expect(sizes.at(-1)).toBe(12);
});

test.each([
  ['the same shape', { width: 640, height: 360 }, { left: 0, top: 0, width: 1280, height: 720 }],
  ['a wider picture', { width: 1920, height: 800 }, { left: 0, top: 93.33, width: 1280, height: 533.33 }],
  ['a taller picture', { width: 360, height: 720 }, { left: 460, top: 0, width: 360, height: 720 }],
  ['a picture not yet known', { width: 0, height: 0 }, { left: 0, top: 0, width: 1280, height: 720 }],
])('the picture lies in its box: %s', (_name, size, place) => {
  const found = fitPicture({ width: 1280, height: 720 }, size);
  for (const side of ['left', 'top', 'width', 'height'] as const)
    expect(found[side]).toBeCloseTo(place[side], 1);
});
