import { createContext } from 'react';
import type { GateTranslate } from '../../core/gate/i18n/createGateTranslate.js';
import type { Rights } from './createRights.js';
import type { GateClient } from '../../gate-client/index.js';

/** What the gate's parts share. */
export interface GateContextValue {
  /** Speaks the viewer's language to the gate. */
  readonly client: GateClient;
  readonly translate: GateTranslate;
  readonly rights: Rights;
}

export const GateContext = createContext<GateContextValue | null>(null);
