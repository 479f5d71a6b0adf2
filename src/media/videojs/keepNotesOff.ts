import type { VideojsPlayer } from './videojsTypes.js';

/**
 * VHS notes what it has loaded in a text track of the element that nobody reads, turned on and without a file. A film
 * does not begin before the tracks that are on have loaded (HTML §4.8.11.11.1, “text tracks are ready”), so that WebKit
 * waits for this one for ever. Off, nobody waits for it; but VHS finds no note in it to take out again either, and a film
 * of two hours would leave a thousand: none is written.
 */
export function keepNotesOff(player: VideojsPlayer): void {
  player.remoteTextTracks().addEventListener('addtrack', ({ track }) => {
    if (track.kind !== 'metadata' || track.label !== 'segment-metadata') return;
    Object.defineProperties(track, {
      mode: { get: () => 'disabled', set: () => undefined },
      addCue: { value: () => undefined },
    });
  });
}
