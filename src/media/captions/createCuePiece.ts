import type { CueFacts } from '../../core/captions/CueFacts.js';
import { frameCue } from '../../core/captions/frameCue.js';
import { placeCue } from '../../core/captions/placeCue.js';
import type { DrawnCue } from './drawCue.js';
import { measureElement } from './measureElement.js';
import { movePiece, type Piece } from './Piece.js';
import { wrapWords } from './wrapWords.js';

/** A cue that stands for itself. @param facts its own, or those that its viewer wants */
export function createCuePiece(drawn: DrawnCue, facts: CueFacts, root: HTMLElement): Piece {
  const { element } = drawn;
  return {
    element,
    keeps: true,
    frame(stage) {
      const { writingMode, textAlign, length } = frameCue(facts, stage);
      element.style.writingMode = writingMode;
      element.style.textAlign = textAlign;
      wrapWords(drawn, length, root);
    },
    measure(stage) {
      const size = measureElement(element, root);
      return { size, placement: placeCue(facts, frameCue(facts, stage), size, stage) };
    },
    move: (place) => movePiece(element, place),
  };
}
