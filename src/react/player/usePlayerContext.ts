import { useContext } from 'react';
import { outsideRoot } from './outsideRoot.js';
import { PlayerContext, type PlayerContextValue } from './PlayerContext.js';

/** Throws where a part stands outside a player. */
export function usePlayerContext(): PlayerContextValue {
  return useContext(PlayerContext) ?? outsideRoot();
}
