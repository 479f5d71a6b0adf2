import { createContext } from 'react';
import type { OpenFilm } from './usePlaySession.js';

/** The film that `<AccessGate>` has opened. */
export const PlayContext = createContext<OpenFilm | null>(null);
