import { useContext } from 'react';
import type { PlaySession } from '../../core/gate/GateApi.js';
import { PlayContext } from './PlayContext.js';

/** The play that is open here, with the prefix of the film's media. Throws outside `<AccessGate>`. */
export function useOpenFilm(): PlaySession {
  const play = useContext(PlayContext);
  if (!play) {
    throw new Error(
      'tingying: a film was asked for outside <AccessGate>, so no grant is there to play it with. Move the part inside <AccessGate film="…">.',
    );
  }
  return play;
}
