import type { CueFacts } from './CueFacts.js';
import { findTextSide, partBeforeSide, type CueFrame } from './frameCue.js';
import type { Placement } from './Placement.js';
import type { Size } from './Rect.js';
import { findTitleArea, type Stage } from './Stage.js';

/**
 * Where a cue outside regions stands by its own settings (WebVTT §7.2), before it makes way for others.
 * @param size of the cue as drawn in its frame, px
 */
export function placeCue(cue: CueFacts, frame: CueFrame, size: Size, stage: Stage): Placement {
  const inline = (length: number): number =>
    frame.start + partBeforeSide(findTextSide(cue)) * (frame.length - length);
  const block = cue.snapToLines ? placeOnLine(cue, size, stage) : placeOnPart(cue, size, stage);
  return cue.vertical
    ? { ...block, top: inline(size.height), left: block.place, along: 'x' }
    : { ...block, left: inline(size.width), top: block.place, along: 'y' };
}

type BlockPlacement = Pick<Placement, 'towards' | 'area'> & { readonly place: number };

/** Lines count from the start of the title area, or from its end where they are negative: −1 is the last. */
function placeOnLine(cue: CueFacts, size: Size, stage: Stage): BlockPlacement {
  const line = cue.line === 'auto' ? -1 : Math.floor(cue.line + 0.5);
  const { left, top, width, height } = findTitleArea(stage);
  const [first, last] = cue.vertical ? [left, left + width] : [top, top + height];
  const fromFirst = first + line * stage.lineHeight;
  const fromLast = last + line * stage.lineHeight;

  if (cue.vertical === 'rl') {
    // Lines grow to the left, so line 0 is the rightmost and the last line lies on the left.
    return line >= 0
      ? { place: last - line * stage.lineHeight - size.width, towards: 'start', area: 'title' }
      : { place: first - line * stage.lineHeight - size.width, towards: 'end', area: 'title' };
  }
  return line >= 0
    ? { place: fromFirst, towards: 'end', area: 'title' }
    : { place: fromLast, towards: 'start', area: 'title' };
}

const partBefore = { start: 0, center: 0.5, end: 1 } as const;

function placeOnPart(cue: CueFacts, size: Size, { picture }: Stage): BlockPlacement {
  const asked = cue.line === 'auto' ? 100 : cue.line;
  const part = asked < 0 || asked > 100 ? 100 : asked;
  const [origin, whole, length] = cue.vertical
    ? [picture.left, picture.width, size.width]
    : [picture.top, picture.height, size.height];
  return {
    place: origin + (part / 100) * whole - partBefore[cue.lineAlign] * length,
    towards: 'nearest',
    area: 'open',
  };
}
