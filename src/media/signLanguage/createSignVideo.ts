import type { SignLanguageVideo } from '../../core/films/Film.js';
import { createMediaPort } from '../port/createMediaPort.js';
import { isStream } from '../port/isStream.js';
import type { MediaPort } from '../port/MediaPort.js';
import { adoptVideojs } from '../videojs/adoptVideojs.js';
import { followFilm, type SignStep } from './followFilm.js';

/** How long a stream may be out of reach at its beginning, in ms. */
const PATIENCE_MS = 6000;

/**
 * Plays an interpreter's video in `sign`, in step with the film, until `signal` aborts; then the element is empty again. A
 * stream has an engine of its own. `failed` is told where it cannot be had; the film goes on without it.
 */
export function createSignVideo(
  sign: HTMLVideoElement,
  video: SignLanguageVideo,
  port: Pick<MediaPort, 'element' | 'onRequest' | 'currentTime'>,
  failed: () => void,
  signal: AbortSignal,
): SignStep {
  const source = video.sources.find((one) => isStream(one) || sign.canPlayType(one.type) !== '');
  if (!source) {
    queueMicrotask(failed);
    return { offset: null };
  }
  const step = followFilm(port.element, sign, signal);
  sign.preload = 'auto';
  if (isStream(source)) {
    const own = createMediaPort(sign, adoptVideojs);
    own.onRequest = port.onRequest;
    own.on('failure', failed, signal);
    own.load(source, { at: port.currentTime, play: false }).catch(failed);
    // Its engine asks for the only playlist there is again and again, and never says that it cannot be had.
    const waiting = setInterval(() => {
      if (own.failedStatus !== null && sign.readyState === HTMLMediaElement.HAVE_NOTHING) failed();
    }, PATIENCE_MS);
    signal.addEventListener('abort', () => {
      clearInterval(waiting);
      own.dispose();
    });
    return step;
  }
  sign.addEventListener('error', failed, { signal });
  sign.src = port.onRequest?.('other', source.src, {})?.url ?? source.src;
  signal.addEventListener('abort', () => {
    sign.removeAttribute('src');
    sign.load();
  });
  return step;
}
