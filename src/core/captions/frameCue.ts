import { findGrowth } from './chooseLetters.js';
import type { CueFacts } from './CueFacts.js';
import { findTitleArea, type Stage } from './Stage.js';

/** The strip along a line of text in which a cue wraps. */
export interface CueFrame {
  readonly writingMode: 'horizontal-tb' | 'vertical-rl' | 'vertical-lr';
  readonly textAlign: CueFacts['align'];
  /** Where the strip begins and how long it is, in px: from the left, or from the top for vertical text. */
  readonly start: number;
  readonly length: number;
}

const writingModes = { '': 'horizontal-tb', rl: 'vertical-rl', lr: 'vertical-lr' } as const;

/** In letters. A size and position that leave less, such as `position:0%` alone, would break within every word. */
const shortestLine = 6;

/** Position, size and alignment of a cue outside regions (WebVTT §7.2), kept within the title area. */
export function frameCue(cue: CueFacts, stage: Stage): CueFrame {
  const { picture, fontSize } = stage;
  const area = findTitleArea(stage);
  const [origin, whole, areaStart, areaLength] = cue.vertical
    ? [picture.top, picture.height, area.top, area.height]
    : [picture.left, picture.width, area.left, area.width];

  const position = computePosition(cue);
  const before = partBefore[computePositionAlign(cue)];
  const room = Math.min(
    before > 0 ? position / before : 100,
    before < 1 ? (100 - position) / (1 - before) : 100,
  );
  const asked = (Math.min(cue.size, room) / 100) * whole * findGrowth(fontSize, picture.height);
  const length = Math.min(areaLength, Math.max(asked, shortestLine * fontSize));
  const start = origin + (position / 100) * whole - before * length;
  return {
    writingMode: writingModes[cue.vertical],
    textAlign: cue.align,
    start: Math.min(Math.max(start, areaStart), areaStart + areaLength - length),
    length,
  };
}

/** The part of the frame that lies before the position, by position alignment. */
const partBefore = { 'line-left': 0, center: 0.5, 'line-right': 1 } as const;

type LineSide = keyof typeof partBefore;

export const partBeforeSide = (side: LineSide): number => partBefore[side];

/** WebVTT §3.2, *computed position*: `start` and `end` stay in the middle, for they differ from line to line. */
export function computePosition({ position, align }: CueFacts): number {
  if (typeof position === 'number' && position >= 0 && position <= 100) return position;
  if (align === 'left') return 0;
  return align === 'right' ? 100 : 50;
}

/** WebVTT §3.2, *computed position alignment*. */
export function computePositionAlign(cue: CueFacts): LineSide {
  return cue.positionAlign === 'auto' ? findTextSide(cue) : cue.positionAlign;
}

/** The side of its frame that the text leans on. */
export function findTextSide({ align, direction }: CueFacts): LineSide {
  switch (align) {
    case 'left':
      return 'line-left';
    case 'right':
      return 'line-right';
    case 'start':
      return direction === 'ltr' ? 'line-left' : 'line-right';
    case 'end':
      return direction === 'ltr' ? 'line-right' : 'line-left';
    case 'center':
      return 'center';
  }
}
