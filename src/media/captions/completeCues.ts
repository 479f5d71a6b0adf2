import { nameCue, parseCueLayouts } from '../../core/captions/parseCueLayouts.js';

/**
 * Gives the cues of a loaded track what their file says of regions and alignments, where the browser keeps it to
 * itself: Chromium has no VTTRegion, `lineAlign` or `positionAlign`. Does nothing where the browser has them.
 * @param file the WebVTT text that the track was made from
 */
export function completeCues(track: TextTrack, file: string): void {
  if (typeof VTTRegion === 'function' && 'lineAlign' in VTTCue.prototype) return;
  const layouts = parseCueLayouts(file);
  if (layouts.size === 0) return;
  for (const cue of track.cues ?? []) {
    const layout = layouts.get(nameCue(cue.startTime, cue.endTime, (cue as VTTCue).text));
    if (layout) Object.assign(cue, layout);
  }
}
