import { followViewer } from '../../core/captions/followViewer.js';
import type { CaptionStyle } from '../../core/preferences/Preferences.js';
import { createCuePiece } from './createCuePiece.js';
import { createRegionPiece, type RegionCue } from './createRegionPiece.js';
import type { DrawnCue } from './drawCue.js';
import type { Piece } from './Piece.js';
import { setChildren } from './setChildren.js';

/**
 * Puts the elements of cues into the box they are drawn in, in their order, those of one region together in its element.
 * @param regions elements by region id, kept from one call to the next
 */
export function arrangePieces(
  root: HTMLElement,
  cues: readonly DrawnCue[],
  position: CaptionStyle['position'],
  regions: Map<string, HTMLElement>,
): readonly Piece[] {
  const pieces: Piece[] = [];
  const inRegions = new Map<string, RegionCue[]>();
  for (const drawn of cues) {
    const facts = followViewer(drawn.facts, position);
    const { region } = facts;
    const others = region && inRegions.get(region.id);
    if (!region) pieces.push(createCuePiece(drawn, facts, root));
    else if (others) others.push({ drawn, facts });
    else {
      const together = [{ drawn, facts }];
      const element = regions.get(region.id) ?? createRegionElement(root.ownerDocument);
      inRegions.set(region.id, together);
      regions.set(region.id, element);
      pieces.push(createRegionPiece(region, together, element, root));
    }
  }

  for (const [id, element] of regions) {
    const together = inRegions.get(id);
    if (together)
      setChildren(
        element,
        together.map(({ drawn }) => drawn.element),
      );
    else regions.delete(id);
  }
  setChildren(
    root,
    pieces.map(({ element }) => element),
  );
  return pieces;
}

function createRegionElement(document: Document): HTMLElement {
  const element = document.createElement('div');
  element.dataset.part = 'captions-region';
  return element;
}
