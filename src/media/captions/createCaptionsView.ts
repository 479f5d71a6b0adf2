import { captionStyleVariables } from '../../core/captions/captionStyleVariables.js';
import { cleanCaptionStyle, plainCaptionStyle } from '../../core/captions/cleanCaptionStyle.js';
import { chooseLetters } from '../../core/captions/chooseLetters.js';
import { estimateReading } from '../../core/captions/estimateReading.js';
import { fitPicture } from '../../core/captions/fitPicture.js';
import type { Inset } from '../../core/captions/Stage.js';
import type { CaptionStyle } from '../../core/preferences/Preferences.js';
import { arrangePieces } from './arrangePieces.js';
import { createStandingGround } from './createStandingGround.js';
import { drawCue, type DrawnCue } from './drawCue.js';
import { followTimestamps } from './followTimestamps.js';
import { layOutPieces, type Places } from './layOutPieces.js';
import { measureElement } from './measureElement.js';
import { setChildren } from './setChildren.js';
import { setLetters } from './setLetters.js';

export interface CaptionsViewOptions {
  /** What plays: it knows the picture's shape, and the time for words that come one by one. */
  readonly media?: HTMLVideoElement | null;
  /** Where captions go that the viewer wants below the picture. Without it they stand at its bottom. */
  readonly below?: HTMLElement | null;
}

/** Draws one track's captions over the picture, or below it. */
export interface CaptionsView {
  /** The track to draw from, held in mode `hidden`; null for none. The one before it is turned off. */
  show(track: TextTrack | null): void;
  setStyle(style: CaptionStyle): void;
  /** Px of the box that controls cover, from its top and its bottom: captions make way. */
  setInset(inset: Inset): void;
  /** Takes all captions away and turns the track off. */
  dispose(): void;
}

/**
 * Draws captions into `root`, a box exactly over the video element. The browser draws none, for the track is
 * `hidden`, and tells of each cue as it begins and ends; nothing here watches the time.
 *
 * To a screen reader the words are ordinary text, for whoever reads by braille or line by line; they are no live
 * region, for the film itself says them already, and not hidden, for to some the film says nothing.
 */
export function createCaptionsView(
  root: HTMLElement,
  { media = null, below = null }: CaptionsViewOptions = {},
): CaptionsView {
  const life = new AbortController();
  const homes = below ? [root, below] : [root];
  const places: Places = new WeakMap();
  const regions = new Map<string, HTMLElement>();
  let style = plainCaptionStyle;
  let inset: Inset = { top: 0, bottom: 0 };
  let track: TextTrack | null = null;
  let listening = new AbortController();
  let drawn = new Map<TextTrackCue, LiveCue>();
  let lingering: ReturnType<typeof setTimeout> | undefined;
  const ground = createStandingGround(root.ownerDocument);

  root.dataset.part ??= 'captions';
  for (const home of homes) home.setAttribute('aria-live', 'off');
  setVariables();
  const observer = new ResizeObserver(layOut);
  observer.observe(root);
  media?.addEventListener('resize', layOut, { signal: life.signal });
  for (const type of ['play', 'pause', 'ratechange', 'seeking'])
    media?.addEventListener(type, () => style.readingSpeed && draw(), { signal: life.signal });
  media?.addEventListener(
    'timeupdate',
    () => listActive().some((cue) => drawn.has(cue) && isOver(cue)) && draw(),
    { signal: life.signal },
  );

  return {
    show(next) {
      if (next === track) return;
      leaveTrack();
      track = next;
      if (next) {
        listening = new AbortController();
        next.mode = 'hidden';
        next.addEventListener('cuechange', draw, { signal: listening.signal });
      }
      draw();
    },
    setStyle(next) {
      // A style that says the same again must not take away what is being read.
      if (JSON.stringify(next) === JSON.stringify(style)) return;
      if (next.position !== style.position) ground.forget();
      style = next;
      setVariables();
      clear();
      draw();
    },
    setInset(next) {
      inset = next;
      layOut();
    },
    dispose() {
      life.abort();
      clearTimeout(lingering);
      observer.disconnect();
      leaveTrack();
      clear();
      for (const home of homes) {
        home.removeAttribute('data-active');
        for (const name of [...home.style])
          if (name.startsWith('--captions-')) home.style.removeProperty(name);
      }
    },
  };

  function leaveTrack(): void {
    listening.abort();
    if (track) track.mode = 'disabled';
    track = null;
    ground.forget();
  }

  function listActive(): readonly TextTrackCue[] {
    return [...(track?.activeCues ?? [])];
  }

  /** Chromium now and then misses the end of the last cue, and calls it active to the end of the film. */
  function isOver(cue: TextTrackCue): boolean {
    return media !== null && cue.endTime <= media.currentTime;
  }

  /** What has ended stays until it can have been read, or the next comes: by the film's clock, so that it waits in a pause, too. */
  function linger(before: ReadonlyMap<TextTrackCue, LiveCue>): void {
    clearTimeout(lingering);
    const { readingSpeed } = cleanCaptionStyle(style);
    if (!media || readingSpeed === 0) return;
    const now = media.currentTime;
    let last = now;
    for (const [cue, one] of before) {
      // The reader's time is on the wall: of a film that plays twice as fast it takes twice as much.
      const until = cue.startTime + estimateReading(one.words.textContent, readingSpeed) * media.playbackRate;
      if (now < cue.startTime || now >= until) continue;
      drawn.set(cue, one);
      last = Math.max(last, until);
    }
    if (last > now && !media.paused)
      lingering = setTimeout(draw, ((last - now) / media.playbackRate) * 1000 + 20);
  }

  /** Cues that go on keep their elements, so that nobody who reads there is thrown out. */
  function draw(): void {
    const before = drawn;
    drawn = new Map();
    if (track)
      for (const cue of listActive()) if (!isOver(cue)) drawn.set(cue, before.get(cue) ?? begin(cue, track));
    if (track && drawn.size === 0) linger(before);
    for (const [cue, one] of before) if (!drawn.has(cue)) one.ended.abort();
    layOut();
  }

  function clear(): void {
    for (const { ended } of drawn.values()) ended.abort();
    drawn = new Map();
    for (const home of homes) home.replaceChildren();
    regions.clear();
  }

  function begin(cue: TextTrackCue, from: TextTrack): LiveCue {
    const one = drawCue(cue, from, style, root.ownerDocument, media !== null);
    const ended = new AbortController();
    const words = [...one.words.querySelectorAll<HTMLElement>('[data-time]')];
    if (media && words.length > 0) followTimestamps(media, words, ended.signal);
    return { ...one, ended };
  }

  function layOut(): void {
    const box = measureElement(root, root);
    const picture = fitPicture(box, media && { width: media.videoWidth, height: media.videoHeight });
    const { size, lineSpacing } = cleanCaptionStyle(style);
    const letters = chooseLetters(picture.height, size, lineSpacing);
    const cues = [...drawn.values()];
    const home = style.position === 'below' && below ? below : root;
    below?.toggleAttribute('data-active', home === below && track !== null);
    if (home === below) {
      setLetters(below, letters);
      setChildren(
        below,
        cues.map(({ element }) => element),
      );
      return;
    }
    const pieces = arrangePieces(root, cues, style.position, regions);
    // A box that is not shown has no size; its observer tells when it has.
    if (picture.height > 0) layOutPieces(root, pieces, { box, picture, inset, ...letters }, places);
    if (pieces.length > 0) ground.note(root);
    else if (style.standing && track) ground.stand(root);
  }

  function setVariables(): void {
    for (const home of homes)
      for (const [name, value] of Object.entries(captionStyleVariables(style)))
        home.style.setProperty(name, value);
  }
}

/** A cue on the page, and the end of its time there. */
type LiveCue = DrawnCue & { readonly ended: AbortController };
