import { listSdhCaptions } from '../../core/tracks/listSdhCaptions.js';
import type { VideojsPlayer } from './videojsTypes.js';

/**
 * A stream's captions for people who cannot hear become tracks of kind `captions`: video.js calls every text of a stream
 * `subtitles`. `manifest`: what was read last.
 */
export function markSdh(player: VideojsPlayer, element: HTMLVideoElement, manifest: () => string): void {
  player.remoteTextTracks().addEventListener('addtrack', ({ track }) => {
    if (track.kind !== 'subtitles' || !listSdhCaptions(manifest()).has(track.label)) return;
    // Its element is put on the page in a moment; the page hears of a new track only after that, and then of this kind.
    queueMicrotask(() => {
      const own = [...element.querySelectorAll('track')].find((one) => one.track === track);
      if (own) own.kind = 'captions';
    });
  });
}
