import { createContext } from 'react';
import type { PlaySession } from '../../core/gate/GateApi.js';

/** The play that `<AccessGate>` has opened. */
export const PlayContext = createContext<PlaySession | null>(null);
