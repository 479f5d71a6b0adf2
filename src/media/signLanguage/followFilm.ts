import { steerSign } from '../../core/signLanguage/steerSign.js';

/** How often the two are compared while they play, in ms. */
const LOOK_MS = 100;

export interface SignStep {
  /** How far the interpreter was ahead of the film (behind: negative) when last compared, seconds; null before. */
  readonly offset: number | null;
}

/**
 * Keeps an interpreter's video in step with the film's: it plays, waits, seeks and changes its speed with it. The film never
 * waits for it. Silent, so that browsers let it play without being asked, on phones too.
 */
export function followFilm(film: HTMLVideoElement, sign: HTMLVideoElement, signal: AbortSignal): SignStep {
  const window = film.ownerDocument.defaultView ?? globalThis.window;
  let offset: number | null = null;
  let soughtAt: number | null = null;
  let seekTakes = 0.1;
  let timer: number | null = null;

  const moves = () => !film.paused && !film.ended && !film.seeking && film.readyState > 2;
  const seek = (time: number) => {
    soughtAt = window.performance.now();
    sign.currentTime = Math.min(time, Number.isFinite(sign.duration) ? sign.duration : time);
  };
  const setRate = (rate: number) => {
    if (Math.abs(sign.playbackRate - rate) > 0.001) sign.playbackRate = rate;
  };
  const look = () => {
    if (!moves()) {
      rest();
      return;
    }
    if (sign.ended || sign.readyState === 0) return;
    if (sign.paused) void sign.play().catch(() => undefined);
    if (sign.seeking || sign.readyState < 3) return;
    offset = sign.currentTime - film.currentTime;
    const step = steerSign(offset, film.playbackRate, seekTakes);
    if (step.do === 'play') setRate(step.rate);
    else {
      setRate(film.playbackRate);
      seek(film.currentTime + step.ahead);
    }
  };
  /** Stands still where the film does. */
  const rest = () => {
    if (!sign.paused) sign.pause();
    setRate(film.playbackRate);
    const time = film.currentTime;
    if (
      Math.abs(sign.currentTime - time) > 0.02 &&
      !sign.seeking &&
      sign.readyState > 0 &&
      time <= sign.duration
    )
      seek(time);
  };
  const attend = () => {
    if (timer !== null) window.clearInterval(timer);
    timer = moves() ? window.setInterval(look, LOOK_MS) : null;
    look();
  };

  sign.muted = true;
  sign.defaultMuted = true;
  sign.playsInline = true;
  for (const event of [
    'play',
    'playing',
    'pause',
    'waiting',
    'ended',
    'seeked',
    'ratechange',
    'emptied',
    'canplay',
  ])
    film.addEventListener(event, attend, { signal });
  film.addEventListener(
    'seeking',
    () => {
      attend();
      // Asked for at once: it loads while the film does.
      if (sign.readyState > 0) seek(film.currentTime);
    },
    { signal },
  );
  sign.addEventListener(
    'seeked',
    () => {
      if (soughtAt !== null && moves()) seekTakes = (window.performance.now() - soughtAt) / 1000;
      soughtAt = null;
      look();
    },
    { signal },
  );
  for (const event of ['loadedmetadata', 'canplay', 'playing'])
    sign.addEventListener(event, look, { signal });
  signal.addEventListener('abort', () => {
    if (timer !== null) window.clearInterval(timer);
    sign.pause();
  });
  attend();
  return {
    get offset() {
      return offset;
    },
  };
}
