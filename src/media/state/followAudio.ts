import type { AudioChoice } from '../../core/playback/PlayerState.js';
import type { Attached } from './Feature.js';

/** Which sound tracks the stream has, and which one plays. */
export function followAudio({ port, store, signal }: Attached): void {
  const read = () => {
    // Between one media and the next the list empties and fills track by track: only the whole list is told.
    if (port.loading || !port.audioTracksKnown) return;
    const tracks = port.audioTracks;
    const choices = tracks.map(({ id, kind, label, language, associated, clear, file }): AudioChoice => ({
      id,
      kind,
      label,
      language,
      ...(associated && { associated }),
      ...(clear && { clear }),
      ...(file && { file }),
    }));
    const before = store.get().audio;
    const chosen = tracks.find((track) => track.enabled)?.id ?? null;
    if (before.chosen === chosen && JSON.stringify(before.choices) === JSON.stringify(choices)) return;
    store.set({ audio: { choices, chosen } });
  };
  port.on('audiotracks', read, signal);
  port.on('started', read, signal);
  read();
}
