import { findGrowth } from './chooseLetters.js';
import type { CueFacts, RegionFacts } from './CueFacts.js';
import { computePosition, computePositionAlign, partBeforeSide } from './frameCue.js';
import type { Placement } from './Placement.js';
import type { Size } from './Rect.js';
import type { Stage } from './Stage.js';

/** The width of a region, px. It grows with the letters, to the whole picture. */
export function measureRegionWidth(region: RegionFacts, { picture, fontSize }: Stage): number {
  return Math.min(1, (region.width / 100) * findGrowth(fontSize, picture.height)) * picture.width;
}

/**
 * How much of its cues a region shows, px from the end of the last.
 * One that scrolls shows as many lines as it has and lets the oldest go, but never a part of the newest cue.
 * One that does not scroll shows all: in larger letters, its lines are more.
 * @param heights of its cues, oldest first, px
 */
export function measureRegionHeight(
  region: RegionFacts,
  heights: readonly number[],
  { lineHeight }: Stage,
): number {
  const all = heights.reduce((sum, height) => sum + height, 0);
  if (region.scroll !== 'up') return all;
  return Math.min(all, Math.max(region.lines * lineHeight, heights.at(-1) ?? 0));
}

/**
 * Where a region stands (WebVTT §7.1): its anchor on the picture's anchor, its cues on its last line.
 * @param size as it is shown, px
 */
export function placeRegion(region: RegionFacts, size: Size, { picture, lineHeight }: Stage): Placement {
  const height = region.lines * lineHeight;
  const left = picture.left + (region.viewportAnchorX / 100) * picture.width;
  const top = picture.top + (region.viewportAnchorY / 100) * picture.height;
  return {
    left: left - (region.regionAnchorX / 100) * size.width,
    top: top - (region.regionAnchorY / 100) * height + (height - size.height),
    along: 'y',
    towards: 'nearest',
    area: 'open',
  };
}

/** How far a cue is indented in its region, as parts of the region's width. Its `size` and `line` do not count there. */
export function indentInRegion(cue: CueFacts): { readonly left: number; readonly right: number } {
  const shift = computePosition(cue) / 100 - partBeforeSide(computePositionAlign(cue));
  return { left: Math.max(0, shift), right: Math.max(0, -shift) };
}
