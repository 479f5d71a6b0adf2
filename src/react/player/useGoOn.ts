import { useEffect, useLayoutEffect, useRef } from 'react';
import { usePlayer } from './usePlayer.js';

/** A film that has hardly moved is where it was. Seconds. */
const NEAR = 1;

/**
 * A film that is given anew under its own id is the same film: a site has renewed the token in its addresses, or mended them. Who is
 * in the middle of it goes on there, and it plays on if it played. Another film begins at its beginning, and waits for Play.
 */
export function useGoOn(): void {
  const player = usePlayer();
  const left = useRef<{ readonly of: typeof player; readonly time: number; readonly plays: boolean }>(null);
  // Parts are cleaned up before their root, which takes the player off its media.
  useLayoutEffect(
    () => () => {
      left.current = {
        of: player,
        time: player.headingTime(),
        plays: player.port?.wantsToPlay === true,
      };
    },
    [player],
  );
  useEffect(() => {
    const before = left.current;
    if (before?.of.film.id !== player.film.id) return;
    if (Math.abs(player.headingTime() - before.time) > NEAR) player.seek(before.time, { told: true });
    // A player that was only out of sight for a while has been stopped, and is not started unasked.
    if (before.plays && before.of !== player) player.play();
  }, [player]);
}
