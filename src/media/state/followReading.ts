import { readMore } from '../../core/preferences/morePreferences.js';
import type { Attached } from './Feature.js';

/**
 * Holds the film for captions that are not read yet, while the viewer wants that and captions are on (MAUR ECC-3, ECC-5). What
 * does it is fetched when it is first wanted.
 */
export function followReading(attached: Attached, captionsTrack: () => TextTrack | null): void {
  const { store, preferences, signal } = attached;
  let track: TextTrack | null = null;
  let speed = 0;
  let end = new AbortController();

  const look = () => {
    const { holdToRead, readingSpeed } = readMore(preferences.get()).captions;
    const wantedSpeed = holdToRead ? readingSpeed : 0;
    // What shows to everybody though captions are off is nobody's reading.
    const wanted = wantedSpeed > 0 && store.get().captions.chosen !== null ? captionsTrack() : null;
    if (wanted === track && wantedSpeed === speed) return;
    end.abort();
    end = new AbortController();
    [track, speed] = [wanted, wantedSpeed];
    if (!track) return;
    const its = { track, speed, signal: end.signal };
    import('./holdForReading.js').then(
      ({ holdForReading }) => {
        if (!its.signal.aborted) holdForReading(attached, its);
      },
      // Captions show as before; they go when their author says.
      (error: unknown) => console.warn(error),
    );
  };
  const unsubscribe = [
    store.subscribe((now, before) => now.captions !== before.captions && look()),
    preferences.subscribe(look),
  ];
  signal.addEventListener('abort', () => {
    for (const one of unsubscribe) one();
    end.abort();
  });
  look();
}
