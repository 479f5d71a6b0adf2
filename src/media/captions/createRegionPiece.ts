import type { CueFacts, RegionFacts } from '../../core/captions/CueFacts.js';
import {
  indentInRegion,
  measureRegionHeight,
  measureRegionWidth,
  placeRegion,
} from '../../core/captions/placeRegion.js';
import type { DrawnCue } from './drawCue.js';
import { measureElement } from './measureElement.js';
import { movePiece, type Piece } from './Piece.js';
import { wrapWords } from './wrapWords.js';

/** A cue in a region, by the facts that count for its viewer. */
export interface RegionCue {
  readonly drawn: DrawnCue;
  readonly facts: CueFacts;
}

const sides = {
  left: 'flex-start',
  start: 'flex-start',
  center: 'center',
  end: 'flex-end',
  right: 'flex-end',
};

/**
 * A region with its cues, the newest at its end.
 * @param element `[data-part=captions-region]`, which holds the elements of its cues, oldest first
 */
export function createRegionPiece(
  region: RegionFacts,
  cues: readonly RegionCue[],
  element: HTMLElement,
  root: HTMLElement,
): Piece {
  return {
    element,
    // It grows and moves up as cues come.
    keeps: false,
    frame(stage) {
      const width = measureRegionWidth(region, stage);
      element.style.width = `${width}px`;
      for (const { drawn, facts } of cues) {
        const { left, right } = indentInRegion(facts);
        const { style } = drawn.element;
        style.marginLeft = `${left * width}px`;
        style.marginRight = `${right * width}px`;
        style.textAlign = facts.align;
        style.alignSelf = sides[sideOf(facts)];
        wrapWords(drawn, width * (1 - left - right), root);
      }
      element.style.height = 'auto';
    },
    measure(stage) {
      const heights = cues.map(({ drawn }) => measureElement(drawn.element, root).height);
      const size = {
        width: measureRegionWidth(region, stage),
        height: measureRegionHeight(region, heights, stage),
      };
      return { size, placement: placeRegion(region, size, stage) };
    },
    move(place) {
      movePiece(element, place);
      if (place) element.style.height = `${place.height}px`;
    },
  };
}

/** The region itself runs from left to right, whatever its words do. */
function sideOf({ align, direction }: CueFacts): keyof typeof sides {
  if (direction === 'ltr' || align === 'left' || align === 'right') return align;
  return align === 'start' ? 'end' : align === 'end' ? 'start' : align;
}
