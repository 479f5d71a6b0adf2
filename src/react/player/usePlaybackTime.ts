import { useSyncExternalStore } from 'react';
import { usePlayer } from './usePlayer.js';

/**
 * The running time in whole steps of `step` seconds (1 where it is left out). Renders once a step: to show the time
 * more often, subscribe to `usePlayer().clock` and write it to the page yourself.
 */
export function usePlaybackTime(step = 1): number {
  const { clock } = usePlayer();
  return useSyncExternalStore(
    clock.subscribe,
    () => Math.floor(clock.getTime() / step) * step,
    () => 0,
  );
}
