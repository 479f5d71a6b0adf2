import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { captionBackgrounds, captionColors } from '../../../src/core/captions/captionColors.js';
import { chooseCueColors, type CueColors } from '../../../src/core/captions/chooseCueColors.js';
import { cleanColor } from '../../../src/core/captions/cleanColor.js';
import { findContrast, findLeastContrast, makeLegible } from '../../../src/core/captions/contrast.js';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const opacity = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const viewer: CueColors = { color: '#ffffff', ground: { color: '#000000', opacity: 0.8 } };
const onWhite: CueColors = { color: '#000000', ground: { color: '#ffffff', opacity: 1 } };

test('contrast is that of WCAG', () => {
  expect(findContrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(findContrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('what shows through the ground counts: over white, over black, and over all between', () => {
  expect(findLeastContrast('#ffffff', { color: '#000000', opacity: 1 })).toBeCloseTo(21);
  expect(findLeastContrast('#ffffff', { color: '#000000', opacity: 0.8 })).toBeCloseTo(12.6, 1);
  expect(findLeastContrast('#808080', { color: '#000000', opacity: 0.2 })).toBe(1);
  expect(makeLegible('#ff0000', { color: '#000000', opacity: 0 })).toBeNull();
});

describe('an author’s colour', () => {
  test.each(['white', 'lime', 'cyan', 'yellow'])('%s is kept on black', (name) => {
    const { color } = chooseCueColors([name], viewer);
    expect(color).toBe({ white: '#ffffff', lime: '#00ff00', cyan: '#00ffff', yellow: '#ffff00' }[name]);
  });

  test.each([
    ['blue on black', ['blue'], viewer],
    ['red on black', ['red'], viewer],
    ['black on black', ['black'], viewer],
    ['yellow on white', ['yellow'], onWhite],
    ['white on white', ['white'], onWhite],
    ['yellow on its own white', ['yellow', 'bg_white'], viewer],
    ['red on its own red', ['red', 'bg_red'], viewer],
  ])('%s becomes legible', (_name, classes, around) => {
    const { color, ground } = chooseCueColors(classes, around);
    expect(findLeastContrast(color, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test('blue on black is still a blue', () => {
    const { color } = chooseCueColors(['blue'], viewer);
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
      Number.parseInt(color.slice(at, at + 2), 16),
    );
    expect(blue).toBeGreaterThan(Math.max(red, green) + 60);
  });

  test('a ground that the viewer’s letters are lost on is left out', () => {
    expect(chooseCueColors(['bg_white'], viewer)).toBe(viewer);
    expect(chooseCueColors(['bg_blue'], viewer).ground).toEqual({ color: '#0000ff', opacity: 0.8 });
  });

  test('gives way where no colour of the author’s could be read', () => {
    const clear: CueColors = { color: '#ffff00', ground: { color: '#000000', opacity: 0 } };
    expect(chooseCueColors(['red', 'bg_blue'], clear)).toEqual(clear);
  });

  test('that is no default class changes nothing', () => {
    expect(chooseCueColors(['loud', 'bg_loud', 'toString', '__proto__'], viewer)).toEqual(viewer);
  });

  test('never leaves the viewer with less than they chose or 4.5 : 1', () => {
    const names = ['white', 'lime', 'cyan', 'red', 'yellow', 'magenta', 'blue', 'black'];
    const classes = fc.subarray([...names, ...names.map((name) => `bg_${name}`)]);
    fc.assert(
      fc.property(hex, hex, opacity, classes, (color, ground, part, chosen) => {
        const around: CueColors = { color, ground: { color: ground, opacity: part } };
        const result = chooseCueColors(chosen, around);
        const own = findLeastContrast(color, around.ground);
        expect(findLeastContrast(result.color, result.ground)).toBeGreaterThanOrEqual(Math.min(own, 4.5));
      }),
      { numRuns: 300 },
    );
  });
});

test.each([
  ['#FFcc00', '#ffcc00'],
  ['red', '#123456'],
  ['#fff', '#123456'],
  ['#ffffff; position: fixed', '#123456'],
  ['url(https://example.org)', '#123456'],
  [null, '#123456'],
])('a colour from outside is hex or nothing: %s', (value, clean) => {
  expect(cleanColor(value, '#123456')).toBe(clean);
});

describe('the palette', () => {
  const grounds = Object.entries(captionBackgrounds);
  test.each(Object.entries(captionColors))('%s is easily read on some ground', (_name, color) => {
    const best = grounds.map(([, ground]) => findContrast(color, ground));
    expect(Math.max(...best)).toBeGreaterThanOrEqual(7);
  });

  test.each(Object.entries(captionColors).filter(([name]) => name !== 'black'))(
    '%s is read on every dark ground, and over every picture at the default strength',
    (_name, color) => {
      for (const ground of [captionBackgrounds.black, captionBackgrounds.blue, captionBackgrounds.green])
        expect(findLeastContrast(color, { color: ground, opacity: 0.8 })).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each([captionBackgrounds.white, captionBackgrounds.yellow])('black is read on %s', (ground) => {
    expect(findLeastContrast(captionColors.black, { color: ground, opacity: 0.8 })).toBeGreaterThanOrEqual(
      4.5,
    );
  });
});
