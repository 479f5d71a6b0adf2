import { toGain } from '../../core/sound/decibels.js';
import { findLevel, turnSteppedRamp, type Ramp } from '../../core/sound/ramp.js';
import { filmVolumes } from './filmLevel.js';
import { atRest } from './turnParam.js';

/** The element's volume, shared between the viewer, who sets it, and description, which turns it down for a while. */
export interface FilmVolume {
  /**
   * The viewer's own level, 0 to 1, whatever description makes of it now. What listens to `volumechange` reads it here, and
   * is never told of a duck as of a viewer's wish.
   */
  volume: number;
  /** To so many decibels below the viewer's level, within so many seconds, from wherever it stands. */
  turnTo(decibels: number, seconds: number): void;
  /** The same of the level that the author of a description gives the film; the two multiply. */
  turnAuthoredTo(decibels: number, seconds: number): void;
  /** Whether the element is at the viewer's own level, and stays there. */
  readonly atRest: boolean;
}

/**
 * A browser takes the volume up with each buffer it plays (Chromium every 23 ms, Firefox every 10 ms): what it then finds is
 * no older than this, so that its steps are even. Browsers have no quicker timer.
 */
const stepMs = 4;

/** The same one for an element's whole life, so that the port and the mix speak of the same. */
export function filmVolume(media: HTMLMediaElement): FilmVolume {
  const known = filmVolumes.get(media);
  if (known) return known;

  let wish = media.volume;
  let ramp: Ramp = atRest;
  let authored: Ramp = atRest;
  /** What the element answered when it was last set here. Anything else is somebody else's doing: the viewer's. */
  let written = media.volume;
  let timer: ReturnType<typeof setInterval> | undefined;
  const now = () => performance.now() / 1000;
  const factor = (at = now()) => toGain(findLevel(ramp, at) + findLevel(authored, at));
  const hasEnded = (at: number) => at >= Math.max(ramp.end, authored.end);

  const listenToViewer = () => {
    if (media.volume !== written) wish = Math.min(1, media.volume / factor());
    written = media.volume;
  };
  const write = (at = now()) => {
    const volume = Math.min(1, wish * factor(at));
    if (media.volume !== volume) media.volume = volume;
    written = media.volume;
  };
  const step = () => {
    listenToViewer();
    // One moment for both: a page that stands still between them would end the ramp with its last step not taken.
    const at = now();
    write(at);
    if (!hasEnded(at)) return;
    clearInterval(timer);
    timer = undefined;
  };

  const own: FilmVolume = {
    get volume() {
      listenToViewer();
      return wish;
    },
    set volume(volume) {
      wish = volume;
      write();
    },
    turnTo(decibels, seconds) {
      listenToViewer();
      ramp = turnSteppedRamp(ramp, now(), decibels, seconds);
      timer ??= setInterval(step, stepMs);
      step();
    },
    turnAuthoredTo(decibels, seconds) {
      listenToViewer();
      authored = turnSteppedRamp(authored, now(), decibels, seconds);
      timer ??= setInterval(step, stepMs);
      step();
    },
    get atRest() {
      return ramp.to === 0 && authored.to === 0 && hasEnded(now());
    },
  };
  filmVolumes.set(media, own);
  return own;
}
