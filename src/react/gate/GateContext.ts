import { createContext } from 'react';
import type { GateTranslate } from '../../core/gate/i18n/createGateTranslate.js';
import type { GateClient } from '../../gate-client/index.js';

/** What the gate's parts share. */
export interface GateContextValue {
  /** Speaks the viewer's language to the gate. */
  readonly client: GateClient;
  readonly translate: GateTranslate;
}

export const GateContext = createContext<GateContextValue | null>(null);
