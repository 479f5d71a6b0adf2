'use client';
import type { Me } from '../../core/gate/GateApi.js';
import type { GateClient, GateProblem, AskOptions } from '../../gate-client/index.js';
import { useAsked } from './useAsked.js';

/** What the gate keeps about the viewer. */
export type MeState =
  | { readonly phase: 'asking' }
  /** Null: nobody is signed in. */
  | { readonly phase: 'told'; readonly me: Me | null }
  | { readonly phase: 'failed'; readonly problem: GateProblem };

const ask = (client: GateClient, options: AskOptions) => client.requestMe(options);

/** Everything the gate knows about the viewer; what was told stays while it is asked again. */
export function useMe(): MeState & { readonly refresh: () => void } {
  const [asked, refresh] = useAsked(ask);
  return asked.phase === 'told' ? { phase: 'told', me: asked.answer, refresh } : { ...asked, refresh };
}
