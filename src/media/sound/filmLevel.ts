import type { FilmVolume } from './filmVolume.js';

/** Who shares an element's volume between the viewer and description, once a description has needed it. */
export const filmVolumes = new WeakMap<HTMLMediaElement, FilmVolume>();

/** Elements that are led through Web Audio: what they play is heard only with its server's leave (CORS). */
export const ledThroughWebAudio = new WeakSet<HTMLMediaElement>();

/** The viewer's own level, 0 to 1, whatever description makes of it now. */
export const readLevel = (media: HTMLMediaElement): number => filmVolumes.get(media)?.volume ?? media.volume;

export function setLevel(media: HTMLMediaElement, volume: number): void {
  const shared = filmVolumes.get(media);
  if (shared) shared.volume = volume;
  else media.volume = volume;
}

/** iOS takes a value and keeps 1: a throw-away element is asked, so that nothing is heard or announced. */
export function canSetVolume({ ownerDocument }: HTMLMediaElement): boolean {
  const probe = ownerDocument.createElement('video');
  probe.volume = 0.5;
  return probe.volume === 0.5;
}
