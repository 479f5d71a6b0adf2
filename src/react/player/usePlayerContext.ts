import { useContext } from 'react';
import { PlayerContext, type PlayerContextValue } from './PlayerContext.js';

/** Throws where a part stands outside a player. */
export function usePlayerContext(): PlayerContextValue {
  const context = useContext(PlayerContext);
  if (!context) {
    throw new Error(
      'tingying: a player part was rendered outside <Player.Root>, so it has no film to control. Move it inside <Player.Root>.',
    );
  }
  return context;
}
