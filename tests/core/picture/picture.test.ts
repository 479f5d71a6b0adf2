import { describe, expect, test } from 'vitest';
import { defaultPicture, isPlainPicture } from '../../../src/core/picture/PictureSettings.js';
import { pictureStyle } from '../../../src/core/picture/pictureStyle.js';
import { setPicture, stepPicture, type PictureStep } from '../../../src/core/picture/stepPicture.js';

const after = (...steps: readonly PictureStep[]) => steps.reduce(stepPicture, defaultPicture);
const times = (step: PictureStep, count: number) => Array.from({ length: count }, () => step);

describe('a viewer who sees little', () => {
  test('enlarges the picture by keys, to six times and no further', () => {
    expect(after('zoom-in').zoom).toBe(1.25);
    expect(after(...times('zoom-in', 40)).zoom).toBe(6);
    const most = after(...times('zoom-in', 40));
    expect(stepPicture(most, 'zoom-in')).toBe(most);
  });

  test('goes to each edge of an enlarged picture, and never past it', () => {
    const right = after('zoom-in', 'zoom-in', 'zoom-in', 'zoom-in', ...times('right', 30));
    expect([right.zoom, right.panX]).toEqual([2, 1]);
    // Twice as large, moved by half its own width: its right edge lies at the frame's.
    expect(pictureStyle(right, '#s').transform).toBe('translate(-50%, 0%) scale(2)');
    expect(pictureStyle(after(...times('zoom-in', 4), ...times('up', 30)), '#s').transform).toBe(
      'translate(0%, 50%) scale(2)',
    );
  });

  test('finds a picture that is whole again in the middle', () => {
    const back = after('zoom-in', ...times('left', 5), 'zoom-out');
    expect(back).toEqual(defaultPicture);
    expect(stepPicture(defaultPicture, 'left')).toBe(defaultPicture);
  });

  test('has the picture as it was made by one press', () => {
    const changed = after('zoom-in', 'left', 'brighter', 'invert');
    expect(isPlainPicture(changed)).toBe(false);
    expect(stepPicture(changed, 'reset')).toEqual(defaultPicture);
  });

  test('sharpens it without changing its light', () => {
    const sharp = setPicture(defaultPicture, 'sharpness', 0.5);
    const { kernel, filter } = pictureStyle(sharp, '#s');
    expect(filter).toBe('url(#s)');
    const weights = kernel!.split(' ').map(Number);
    expect(weights).toHaveLength(9);
    expect(weights.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 5);
    expect(weights[4]).toBeGreaterThan(1);
  });

  test('changes light, contrast and colour, and turns light and dark about', () => {
    const picture = { ...defaultPicture, brightness: 1.2, contrast: 1.5, saturation: 0, invert: true };
    expect(pictureStyle(picture, '#s')).toEqual({
      filter: 'brightness(1.2) contrast(1.5) saturate(0) invert(1)',
      transform: '',
      kernel: null,
    });
  });

  test('costs nothing while nothing is changed', () => {
    expect(pictureStyle(defaultPicture, '#s')).toEqual({ filter: '', transform: '', kernel: null });
  });
});
