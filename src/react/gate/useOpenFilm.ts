import { useContext } from 'react';
import { PlayContext } from './PlayContext.js';
import type { OpenFilm } from './usePlaySession.js';

/** The film that is open here: where its media are, and what its player needs to fetch them. Throws outside `<AccessGate>`. */
export function useOpenFilm(): OpenFilm {
  const play = useContext(PlayContext);
  if (!play) {
    throw new Error(
      'tingying: a film was asked for outside <AccessGate>, so no grant is there to play it with. Move the part inside <AccessGate film="…">.',
    );
  }
  return play;
}
