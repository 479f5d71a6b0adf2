import type { StreamCaptions } from '../../core/tracks/StreamCaptions.js';
import type { VideojsPlayer } from './videojsTypes.js';

/**
 * A stream's captions for people who cannot hear become tracks of kind `captions`: video.js calls every text of a stream
 * `subtitles`. `captions`: what the manifest that was read last says of them.
 */
export function markCaptions(
  player: VideojsPlayer,
  element: HTMLVideoElement,
  captions: () => readonly StreamCaptions[],
): void {
  player.remoteTextTracks().addEventListener('addtrack', ({ track }) => {
    const isSdh = captions().some((one) => one.label === track.label && one.sdh);
    if (track.kind !== 'subtitles' || !isSdh) return;
    // Its element is put on the page in a moment; the page hears of a new track only after that, and then of this kind.
    queueMicrotask(() => {
      const own = [...element.querySelectorAll('track')].find((one) => one.track === track);
      if (own) own.kind = 'captions';
    });
  });
}
