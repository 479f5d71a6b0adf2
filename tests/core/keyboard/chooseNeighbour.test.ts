import { describe, expect, test } from 'vitest';
import { type Box, chooseNeighbour, type Direction } from '../../../src/core/keyboard/chooseNeighbour.js';

const box = (left: number, top: number, width = 50, height = 50): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
/** Two rows of controls; the slider fills the second. */
const names = ['play', 'description', 'back', 'slider', 'settings'];
const boxes = [box(0, 0), box(60, 0, 120), box(190, 0), box(0, 60, 300), box(310, 60)];
const go = (from: string, direction: Direction) => {
  const at = chooseNeighbour(boxes[names.indexOf(from)]!, boxes, direction);
  return at === null ? null : names[at];
};

describe('a viewer with a remote', () => {
  test.each([
    ['play', 'right', 'description'],
    ['description', 'right', 'back'],
    ['back', 'left', 'description'],
    ['back', 'down', 'slider'],
    ['slider', 'right', 'settings'],
    ['settings', 'left', 'slider'],
    ['play', 'down', 'slider'],
  ] as const)('goes from %s to the %s: %s', (from, direction, to) => {
    expect(go(from, direction)).toBe(to);
  });

  test.each([
    ['play', 'left'],
    ['play', 'up'],
    ['slider', 'down'],
  ] as const)('stays on %s where nothing lies to the %s', (from, direction) => {
    expect(go(from, direction)).toBeNull();
  });

  test('reaches every control from every other', () => {
    for (const start of names) {
      const reached = new Set([start]);
      for (const from of reached)
        for (const direction of ['left', 'right', 'up', 'down'] as const) {
          const to = go(from, direction);
          if (to) reached.add(to);
        }
      expect([start, [...reached].sort()]).toEqual([start, [...names].sort()]);
    }
  });
});
