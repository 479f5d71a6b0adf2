import { createContext } from 'react';
import type { Film } from '../../core/films/Film.js';
import type { Player } from '../../media/index.js';
import type { KeyedCommands } from '../keyboard/createKeyedCommands.js';
import type { PlayerNowStore } from './createPlayerNow.js';

/** What the parts of one player share, the same for as long as the film is. */
export interface PlayerContextValue extends PlayerNowStore {
  readonly player: Player;
  readonly film: Film;
  /** False on the server and while its markup is taken over: until then the browser's own controls serve. */
  readonly hydrated: boolean;
  readonly keyed: KeyedCommands;
  /** Fetches what stands behind the bar again, where it was lost. */
  readonly fetchLater: () => void;
}

export const PlayerContext = createContext<PlayerContextValue | null>(null);
