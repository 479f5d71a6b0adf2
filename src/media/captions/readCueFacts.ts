import { plainCue, type CueFacts, type RegionFacts } from '../../core/captions/CueFacts.js';
import { findTextDirection } from '../../core/captions/findTextDirection.js';

/** A cue with what only some browsers know of it; `completeCues` gives it to the rest. */
export type LaidOutCue = VTTCue & Partial<Pick<CueFacts, 'lineAlign' | 'positionAlign'>>;

/** What a cue says about its place. A cue of another kind, which has nothing but times, is a plain one. */
export function readCueFacts(cue: TextTrackCue, words: string): CueFacts {
  const { vertical, snapToLines, line, lineAlign, position, positionAlign, size, align, region } =
    cue as Partial<LaidOutCue>;
  return {
    vertical: vertical ?? plainCue.vertical,
    snapToLines: snapToLines ?? plainCue.snapToLines,
    line: line ?? plainCue.line,
    lineAlign: lineAlign ?? plainCue.lineAlign,
    position: position ?? plainCue.position,
    positionAlign: positionAlign ?? plainCue.positionAlign,
    size: size ?? plainCue.size,
    align: align ?? plainCue.align,
    region: region ? readRegion(region) : null,
    direction: findTextDirection(words),
  };
}

/** A VTTRegion's fields are getters of its prototype, so they are named one by one. */
const readRegion = (region: VTTRegion): RegionFacts => ({
  id: region.id,
  width: region.width,
  lines: region.lines,
  regionAnchorX: region.regionAnchorX,
  regionAnchorY: region.regionAnchorY,
  viewportAnchorX: region.viewportAnchorX,
  viewportAnchorY: region.viewportAnchorY,
  scroll: region.scroll,
});
