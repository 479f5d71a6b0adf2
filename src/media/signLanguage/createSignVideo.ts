import type { SignLanguageVideo } from '../../core/films/Film.js';
import type { MediaPort } from '../port/MediaPort.js';
import { followFilm, type SignStep } from './followFilm.js';

/**
 * Plays an interpreter's video in `sign`, in step with the film, until `signal` aborts; then the element is empty again.
 * `failed` is told where it cannot be had; the film goes on without it.
 */
export function createSignVideo(
  sign: HTMLVideoElement,
  video: SignLanguageVideo,
  port: Pick<MediaPort, 'element' | 'onRequest'>,
  failed: () => void,
  signal: AbortSignal,
): SignStep {
  const source = video.sources.find(({ type }) => sign.canPlayType(type) !== '');
  if (!source) {
    queueMicrotask(failed);
    return { offset: null };
  }
  sign.addEventListener('error', failed, { signal });
  sign.preload = 'auto';
  sign.src = port.onRequest?.('other', source.src, {})?.url ?? source.src;
  signal.addEventListener('abort', () => {
    sign.removeAttribute('src');
    sign.load();
  });
  return followFilm(port.element, sign, signal);
}
