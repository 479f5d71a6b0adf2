import type { QualityChoice } from '../../core/playback/PlayerState.js';
import type { Vhs } from './videojsTypes.js';

/** The stream's pictures, best first; a rendition without a picture (audio only) is not a quality to choose. */
export function qualitiesOf(vhs: Vhs | undefined): readonly QualityChoice[] {
  const found = (vhs?.representations?.() ?? [])
    .filter((one) => one.height)
    .map((one) => ({ id: one.id, height: one.height ?? null, bitrate: one.bandwidth }));
  return found.sort((a, b) => b.bitrate - a.bitrate);
}

/** `auto` leaves all to the engine; another id leaves only that one. */
export function chooseQualityOf(vhs: Vhs | undefined, id: string): void {
  for (const one of vhs?.representations?.() ?? []) one.enabled(id === 'auto' || one.id === id);
}
