import { useContext } from 'react';
import { GateContext, type GateContextValue } from './GateContext.js';

/** The gate's client and its words, for parts of one's own. Throws outside `<GateProvider>`. */
export function useGate(): GateContextValue {
  const gate = useContext(GateContext);
  if (!gate) {
    throw new Error(
      'tingying: a part of the gate was rendered outside <GateProvider>, so it does not know which gate to ask. Put <GateProvider client={createGateClient()}> around it.',
    );
  }
  return gate;
}
