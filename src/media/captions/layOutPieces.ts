import { chooseSmallerLetters } from '../../core/captions/chooseLetters.js';
import { placeBlocks, placeNewestBlocks } from '../../core/captions/placeBlocks.js';
import type { Rect } from '../../core/captions/Rect.js';
import type { Stage } from '../../core/captions/Stage.js';
import type { Piece } from './Piece.js';
import { setLetters } from './setLetters.js';

/** Where pieces came to stand, and on which stage: on another one nothing is kept. */
export type Places = WeakMap<HTMLElement, { readonly place: Rect; readonly stage: string }>;

/**
 * Places pieces on the picture, in letters as large as the viewer wants them, or as there is room for.
 * Where there is no room for all even in the smallest, the oldest go.
 * @param root the box that they are drawn in
 * @param wanted the stage with the letters that the viewer wants
 * @param places read and written: what stood before
 */
export function layOutPieces(
  root: HTMLElement,
  pieces: readonly Piece[],
  wanted: Stage,
  places: Places,
): void {
  let stage: Stage | null = wanted;
  while (stage) stage = layOut(root, pieces, stage, places);
}

/** Returns the stage to try next, or null once all have their places. */
function layOut(root: HTMLElement, pieces: readonly Piece[], stage: Stage, places: Places): Stage | null {
  const name = JSON.stringify(stage);
  setLetters(root, stage);
  for (const piece of pieces) {
    piece.element.hidden = false;
    piece.frame(stage);
  }
  const blocks = pieces.map((piece) => {
    const before = places.get(piece.element);
    return { ...piece.measure(stage), kept: piece.keeps && before?.stage === name ? before.place : null };
  });

  let found = placeBlocks(blocks, stage);
  if (found.includes(null)) {
    const smaller = chooseSmallerLetters(stage);
    if (smaller) return { ...stage, ...smaller };
    found = placeNewestBlocks(blocks, stage);
  }
  for (const [index, piece] of pieces.entries()) {
    const place = found[index] ?? null;
    piece.move(place);
    if (place) places.set(piece.element, { place, stage: name });
  }
  return null;
}
