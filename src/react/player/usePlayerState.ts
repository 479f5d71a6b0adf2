import { useSyncExternalStore } from 'react';
import type { PlayerState } from '../../core/playback/PlayerState.js';
import { usePlayer } from './usePlayer.js';

/**
 * Reads from the player's state, and renders again only when what was read changes. The selector must return a value
 * that stays the same while nothing changed: a field, not a new object.
 */
export function usePlayerState<T>(select: (state: PlayerState) => T): T {
  const player = usePlayer();
  const read = () => select(player.getState());
  return useSyncExternalStore(player.subscribe, read, read);
}
