import type { Placement } from './Placement.js';
import { isOverlapping, isWithin, type Rect, type Size } from './Rect.js';
import { findOpenArea, findTitleArea, type Stage } from './Stage.js';

/** What stands on the picture in one piece: a cue, or a region with its cues. */
export interface Block {
  readonly placement: Placement;
  /** As drawn, px. */
  readonly size: Size;
  /** Where it stands already. What is being read does not move because something else ends. */
  readonly kept: Rect | null;
}

/**
 * A place for every block, in their order: none covers another, a control, or leaves the picture.
 * null for a block that has no room so.
 */
export function placeBlocks(blocks: readonly Block[], stage: Stage): (Rect | null)[] {
  const open = findOpenArea(stage);
  const taken: Rect[] = [];
  const take = (place: Rect | null): Rect | null => {
    if (place) taken.push(keepApart(place, stage));
    return place;
  };
  const kept = blocks.map((block) => take(block.kept && isFree(block.kept, taken, open) ? block.kept : null));
  return blocks.map((block, index) => kept[index] ?? take(findPlace(block, taken, stage)));
}

/** As `placeBlocks`, but where there is not room for all, the oldest go until there is. The newest are what is said now. */
export function placeNewestBlocks(blocks: readonly Block[], stage: Stage): (Rect | null)[] {
  for (let gone = 0; gone < blocks.length; gone++) {
    const places = placeBlocks(blocks.slice(gone), stage);
    if (!places.includes(null)) return [...Array<null>(gone).fill(null), ...places];
  }
  return blocks.map(() => null);
}

/** Side by side, two cues need a gap, or they read as one line. */
function keepApart(place: Rect, { fontSize }: Stage): Rect {
  const gap = fontSize / 2;
  return { ...place, left: place.left - gap, width: place.width + 2 * gap };
}

function findPlace({ placement, size }: Block, taken: readonly Rect[], stage: Stage): Rect | null {
  const open = findOpenArea(stage);
  const areas = placement.area === 'title' ? [findTitleArea(stage), open] : [open];
  for (const area of areas) {
    const place = findFreePlace(placement, size, taken, area);
    if (place) return place;
  }
  return null;
}

/** The nearest free place in an area; only places at an edge of something can be nearest. */
function findFreePlace(wanted: Placement, size: Size, taken: readonly Rect[], area: Rect): Rect | null {
  const start = {
    x: clamp(wanted.left, area.left, area.left + area.width - size.width),
    y: clamp(wanted.top, area.top, area.top + area.height - size.height),
  };
  const at = (place: number): Rect => {
    const moved = wanted.along === 'x' ? { left: place, top: start.y } : { left: start.x, top: place };
    return { ...moved, ...size };
  };
  const edges = taken.flatMap((one) =>
    wanted.along === 'x'
      ? [one.left - size.width, one.left + one.width]
      : [one.top - size.height, one.top + one.height],
  );
  const first = start[wanted.along];
  const best = [first, ...edges]
    .filter((place) => isFree(at(place), taken, area))
    .sort((one, other) => rank(one - first) - rank(other - first) || one - other)[0];
  return best === undefined ? null : at(best);

  /** A way not wanted comes after all of the way wanted. */
  function rank(distance: number): number {
    const wrongWay =
      (wanted.towards === 'start' && distance > 0) || (wanted.towards === 'end' && distance < 0);
    return Math.abs(distance) + (wrongWay ? area.width + area.height : 0);
  }
}

function isFree(place: Rect, taken: readonly Rect[], area: Rect): boolean {
  return isWithin(place, area) && taken.every((one) => !isOverlapping(place, one));
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));
