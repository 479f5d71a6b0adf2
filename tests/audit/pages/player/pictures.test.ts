import { describe, expect, test } from 'vitest';
import { comparePictures } from '../../../../src/audit/pages/rules/player/picture/comparePictures.js';
import { contrastOf, luminanceOf } from '../../../../src/audit/pages/rules/player/picture/contrastOf.js';
import { measureEdgeContrast } from '../../../../src/audit/pages/rules/player/picture/measureEdgeContrast.js';
import { cutArea, type Picture } from '../../../../src/audit/pages/rules/player/picture/Picture.js';
import { compareShapes, shapeOf } from '../../../../src/audit/pages/rules/player/picture/shapeOf.js';
import { judgeToggle } from '../../../../src/audit/pages/rules/player/forcedColors.js';

/** A picture of grey values. */
const draw = (width: number, height: number, grey: (x: number, y: number) => number): Picture => {
  const bytes = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) bytes.set([grey(x, y), grey(x, y), grey(x, y), 255], (y * width + x) * 4);
  return { width, height, bytes };
};
const isIcon = (x: number, y: number) => x >= 8 && x < 16 && y >= 8 && y < 16;

test('white on black is 21 to 1, and mid grey #777 on white 4.48 to 1', () => {
  expect(contrastOf(luminanceOf(255, 255, 255), luminanceOf(0, 0, 0))).toBeCloseTo(21, 5);
  expect(contrastOf(luminanceOf(255, 255, 255), luminanceOf(0x77, 0x77, 0x77))).toBeCloseTo(4.48, 2);
});

describe('how shapes stand out', () => {
  test('a white icon on black by all there is', () =>
    expect(measureEdgeContrast(draw(24, 24, (x, y) => (isIcon(x, y) ? 255 : 0)))).toBeGreaterThan(20));
  test('a white icon on white not at all', () =>
    expect(measureEdgeContrast(draw(24, 24, () => 255))).toBe(1));
  test('a shadow that deepens slowly lends nothing', () =>
    expect(measureEdgeContrast(draw(24, 200, (_, y) => 255 - y))).toBeLessThan(1.6));
  test('a few specks are no shape', () =>
    expect(measureEdgeContrast(draw(24, 24, (x, y) => (x === 3 && y === 3 ? 255 : 0)))).toBe(1));
});

test('a ring around a control is a change; the same picture is none', () => {
  const plain = draw(24, 24, () => 0);
  const ringed = draw(24, 24, (x, y) => (x === 0 || y === 0 ? 255 : 0));
  expect(comparePictures(plain, ringed)).toEqual({ changed: 47, contrast: 21 });
  expect(comparePictures(plain, plain)).toEqual({ changed: 0, contrast: 1 });
});

test('a place of the view is found in a picture of a part of it, and cut at its edges', () => {
  const picture = { x: 100, y: 50, width: 10, height: 10 };
  expect(cutArea(picture, { x: 108, y: 48, width: 9, height: 5 })).toEqual({
    x: 8,
    y: 0,
    width: 2,
    height: 3,
  });
  expect(cutArea(picture, { x: 102.4, y: 53.6, width: 3, height: 3 })).toEqual({
    x: 2,
    y: 4,
    width: 3,
    height: 3,
  });
  expect(cutArea(picture, { x: 140, y: 90, width: 5, height: 5 })).toMatchObject({ width: 0, height: 0 });
});

describe('a toggle, off and on', () => {
  const off = draw(24, 24, (x, y) => (isIcon(x, y) ? 255 : 0));
  test('in another colour only', () =>
    expect(
      judgeToggle(
        off,
        draw(24, 24, (x, y) => (isIcon(x, y) ? 128 : 0)),
      ),
    ).toBe('other-colour'));
  test('with its colours swapped it has the same shape', () =>
    expect(compareShapes(shapeOf(off), shapeOf(draw(24, 24, (x, y) => (isIcon(x, y) ? 0 : 255))))).toBe(0));
  test('with a line under it', () =>
    expect(
      judgeToggle(
        off,
        draw(24, 24, (x, y) => (isIcon(x, y) || y > 21 ? 255 : 0)),
      ),
    ).toBe('other-shape'));
  test('the same', () => expect(judgeToggle(off, off)).toBe('same'));
  test('not to be seen', () => expect(judgeToggle(null, off)).toBe('unknown'));
});
