import { useEffect, useRef, type RefObject } from 'react';
import type { Player } from '../../media/index.js';
import { usePlayer } from './usePlayer.js';

/** A film that has hardly moved is where it was. Seconds. */
const NEAR = 1;

/** A player that was taken off its media: where it stood, in seconds, and whether it was to play. A tuple, for it is made in the first bytes. */
export type Left = readonly [of: Player, time: number, plays: boolean | undefined];

/**
 * A film that is given anew under its own id is the same film: a site has renewed the token in its addresses, or mended them. Who is
 * in the middle of it goes on there, and it plays on if it played. Another film begins at its beginning, and waits for Play.
 * @param left what was taken off last; it may have been before this had come
 */
export function useGoOn(left: RefObject<Left | null>): void {
  const player = usePlayer();
  const heeded = useRef<Left | null>(undefined);
  useEffect(() => {
    const before = left.current;
    const isLate = heeded.current === undefined;
    if (before === heeded.current) return;
    heeded.current = before;
    if (!before) return;
    const [of, time, plays] = before;
    if (of.film.id !== player.film.id) return;
    // By now the same player, or a viewer who has gone elsewhere, has moved on.
    if (isLate && (of === player || player.getState().settled.count > 0)) return;
    if (Math.abs(player.headingTime() - time) > NEAR) player.seek(time, { told: true });
    // A player that was only out of sight for a while has been stopped, and is not started unasked.
    if (plays && of !== player) player.play();
  }, [left, player]);
}
