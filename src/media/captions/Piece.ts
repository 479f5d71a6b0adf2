import type { Block } from '../../core/captions/placeBlocks.js';
import type { Rect } from '../../core/captions/Rect.js';
import type { Stage } from '../../core/captions/Stage.js';

/** What is placed on the picture in one piece: a cue, or a region with its cues. */
export interface Piece {
  readonly element: HTMLElement;
  /** Whether it stays where it stands as long as the stage does. */
  readonly keeps: boolean;
  /** Breaks the text into lines as this stage has room for. */
  frame(stage: Stage): void;
  /** How large it came out, and where it wants to stand. Reads the page only. */
  measure(stage: Stage): Omit<Block, 'kept'>;
  /** Puts it there; null takes it out of sight, for there is no room. */
  move(place: Rect | null): void;
}

export function movePiece(element: HTMLElement, place: Rect | null): void {
  element.hidden = place === null;
  if (!place) return;
  element.style.left = `${place.left}px`;
  element.style.top = `${place.top}px`;
}
