import { chooseLetters } from '../../../src/core/captions/chooseLetters.js';
import type { CueFacts } from '../../../src/core/captions/CueFacts.js';
import { plainCue } from '../../../src/core/captions/CueFacts.js';
import { frameCue } from '../../../src/core/captions/frameCue.js';
import { placeBlocks, type Block } from '../../../src/core/captions/placeBlocks.js';
import { placeCue } from '../../../src/core/captions/placeCue.js';
import type { Rect, Size } from '../../../src/core/captions/Rect.js';
import type { Stage } from '../../../src/core/captions/Stage.js';

/** A picture of 1200 × 600 px that fills its box: 5 % is 30 px, 1/12 is 50 px, a line is 42 px. */
export const stage = (changes: Partial<Stage> & { size?: number } = {}): Stage => {
  const box = changes.box ?? { width: 1200, height: 600 };
  const picture = changes.picture ?? { left: 0, top: 0, ...box };
  return {
    box,
    picture,
    inset: { top: 0, bottom: 0 },
    ...chooseLetters(picture.height, changes.size ?? 100),
    ...changes,
  };
};

export const cue = (facts: Partial<CueFacts> = {}): CueFacts => ({ ...plainCue, ...facts });

/** A cue as a block. @param size as drawn; the whole of its frame by `lines` lines where it is left out */
export function block(facts: Partial<CueFacts>, on: Stage, size?: Size, kept: Rect | null = null): Block {
  const frame = frameCue(cue(facts), on);
  const drawn =
    size ??
    (facts.vertical
      ? { width: on.lineHeight, height: frame.length }
      : { width: frame.length, height: on.lineHeight });
  return { size: drawn, placement: placeCue(cue(facts), frame, drawn, on), kept };
}

/** Where one cue stands that is alone. */
export const placeAlone = (facts: Partial<CueFacts>, size: Size, on: Stage = stage()): Rect | null =>
  placeBlocks([block(facts, on, size)], on)[0] ?? null;
