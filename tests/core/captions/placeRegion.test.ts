import { expect, test } from 'vitest';
import type { RegionFacts } from '../../../src/core/captions/CueFacts.js';
import {
  indentInRegion,
  measureRegionHeight,
  measureRegionWidth,
  placeRegion,
} from '../../../src/core/captions/placeRegion.js';
import { cue, stage } from './stage.js';

const region: RegionFacts = {
  id: 'fred',
  width: 40,
  lines: 3,
  regionAnchorX: 0,
  regionAnchorY: 100,
  viewportAnchorX: 10,
  viewportAnchorY: 90,
  scroll: 'up',
};

test('a region is as wide as its author says, and wider for larger letters', () => {
  expect(measureRegionWidth(region, stage())).toBe(480);
  expect(measureRegionWidth(region, stage({ size: 200 }))).toBe(960);
  expect(measureRegionWidth(region, stage({ size: 300 }))).toBe(1200);
});

test('its anchor lies on the picture’s anchor, and its cues on its last line', () => {
  const on = stage();
  const three = { width: 480, height: 3 * on.lineHeight };
  expect(placeRegion(region, three, on)).toMatchObject({ left: 120, top: 540 - 126 });
  expect(placeRegion(region, { ...three, height: on.lineHeight }, on)).toMatchObject({ top: 540 - 42 });
  const middle = { ...region, regionAnchorX: 50, regionAnchorY: 0, viewportAnchorX: 50, viewportAnchorY: 0 };
  expect(placeRegion(middle, three, on)).toMatchObject({ left: 360, top: 0 });
});

test('one that scrolls lets its oldest lines go, but never a part of the newest cue', () => {
  const on = stage();
  expect(measureRegionHeight(region, [42, 42], on)).toBe(84);
  expect(measureRegionHeight(region, [42, 84, 42], on)).toBe(126);
  expect(measureRegionHeight({ ...region, lines: 1 }, [42, 84], on)).toBe(84);
  expect(measureRegionHeight(region, [], on)).toBe(0);
});

test('one that does not scroll shows all its cues', () => {
  expect(measureRegionHeight({ ...region, scroll: '' }, [42, 84, 42], stage())).toBe(168);
});

test.each([
  ['a plain cue', {}, { left: 0, right: 0 }],
  ['position:20%,line-left', { position: 20, positionAlign: 'line-left' }, { left: 0.2, right: 0 }],
  ['position:30%', { position: 30 }, { left: 0, right: 0.2 }],
  ['align:right', { align: 'right' }, { left: 0, right: 0 }],
] as const)('in a region, %s is indented by its position', (_name, facts, indents) => {
  expect(indentInRegion(cue(facts))).toEqual(indents);
});
