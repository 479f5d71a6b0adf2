import { expect, test } from 'vitest';
import { followViewer } from '../../../src/core/captions/followViewer.js';
import { cue } from './stage.js';

const placed = cue({
  vertical: 'rl',
  line: 3,
  position: 10,
  size: 20,
  align: 'start',
  direction: 'rtl',
  region: {
    id: 'fred',
    width: 40,
    lines: 3,
    regionAnchorX: 0,
    regionAnchorY: 100,
    viewportAnchorX: 10,
    viewportAnchorY: 90,
    scroll: '',
  },
});

test('the author’s place holds until the viewer names one', () => {
  expect(followViewer(placed, 'author')).toBe(placed);
});

test.each([
  ['bottom', 'auto'],
  ['below', 'auto'],
  ['top', 0],
] as const)('a viewer who asks for %s gets it, level and without regions', (position, line) => {
  expect(followViewer(placed, position)).toEqual(cue({ line, direction: 'rtl' }));
});
