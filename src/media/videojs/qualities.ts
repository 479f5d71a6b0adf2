import type { QualityChoice } from '../../core/playback/PlayerState.js';
import type { Vhs } from './videojsTypes.js';

/** The stream's pictures, best first; a rendition without a picture (audio only) is not a quality to choose. */
export function qualitiesOf(vhs: Vhs | undefined): readonly QualityChoice[] {
  const found = (vhs?.representations?.() ?? [])
    .filter((one) => one.height)
    .map((one) => ({ id: one.id, height: one.height ?? null, bitrate: one.bandwidth }));
  return found.sort((a, b) => b.bitrate - a.bitrate);
}

/**
 * `auto` leaves all to the engine, which turns to another when it next looks; another id leaves only that one, at once.
 * Enabling a rendition is what makes VHS turn to it, so the chosen one is enabled anew, and for `auto` none is.
 */
export function chooseQualityOf(vhs: Vhs | undefined, id: string): void {
  const all = vhs?.representations?.() ?? [];
  const chosen = all.find((one) => one.id === id);
  if (!chosen) {
    for (const one of all) delete one.playlist.disabled;
    return;
  }
  for (const one of all) one.enabled(false);
  chosen.enabled(true);
}
