import { createContext } from 'react';
import type { Film } from '../../core/films/Film.js';
import type { Player } from '../../media/index.js';
import type { DialogName } from '../dialogs/DialogName.js';
import type { KeyedCommands } from '../keyboard/createKeyedCommands.js';
import type { LaterState } from './useLater.js';

/** What the parts of one player share. */
export interface PlayerContextValue extends LaterState {
  readonly player: Player;
  readonly film: Film;
  /** False on the server and while its markup is taken over: until then the browser's own controls serve. */
  readonly hydrated: boolean;
  readonly video: HTMLVideoElement | null;
  readonly setVideo: (video: HTMLVideoElement | null) => void;
  /** Where captions go that the viewer wants below the picture; null where the player has no such place. */
  readonly captionsBelow: HTMLElement | null;
  readonly setCaptionsBelow: (place: HTMLElement | null) => void;
  readonly keyed: KeyedCommands;
  readonly dialog: DialogName | null;
  readonly openDialog: (name: DialogName | null) => void;
}

export const PlayerContext = createContext<PlayerContextValue | null>(null);
