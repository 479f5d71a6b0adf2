import { useSyncExternalStore } from 'react';
import type { PlayerNow } from './PlayerNow.js';
import { usePlayerContext } from './usePlayerContext.js';

/** What comes and goes; renders again when it does. Throws where a part stands outside a player. */
export function usePlayerNow(): PlayerNow {
  const { now } = usePlayerContext();
  return useSyncExternalStore(now.subscribe, now.get, now.get);
}
