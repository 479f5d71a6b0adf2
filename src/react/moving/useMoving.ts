import { useCallback } from 'react';
import type { MovingState } from '../../core/moving/MovingState.js';
import type { MovingCommands } from '../../media/index.js';
import { usePlayer } from '../player/usePlayer.js';
import { usePlayerState } from '../player/usePlayerState.js';

/** Asks something of the finding of one's way, as soon as it is there. */
export function useMoving(): (act: (moving: MovingCommands) => void) => void {
  const player = usePlayer();
  return useCallback((act) => player.withFeatures(({ moving }) => act(moving)), [player]);
}

/** Reads from what came of it; `otherwise` until it is there. */
export const useMovingState = <T>(select: (moving: MovingState) => T, otherwise: T): T =>
  usePlayerState(({ moving }) => (moving ? select(moving) : otherwise));
