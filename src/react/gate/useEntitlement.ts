'use client';
import type { EntitlementView } from '../../core/gate/GateApi.js';
import type { GateClient, GateProblem, AskOptions } from '../../gate-client/index.js';
import { useAsked } from './useAsked.js';
import { useRightsChange } from './useRightsChange.js';

/** What is known of the viewer's entitlement. */
export type EntitlementState =
  | { readonly phase: 'asking' }
  /** Null: nobody is signed in. */
  | { readonly phase: 'told'; readonly entitlement: EntitlementView | null }
  | { readonly phase: 'failed'; readonly problem: GateProblem };

const ask = (client: GateClient, options: AskOptions) => client.requestEntitlement(options);

/** Whether the films are free for this viewer, as the gate says it; it only shows, the server decides. Asked again where it may have changed. */
export function useEntitlement(): EntitlementState & { readonly refresh: () => void } {
  const [asked, refresh] = useAsked(ask);
  useRightsChange(refresh);
  return asked.phase === 'told'
    ? { phase: 'told', entitlement: asked.answer, refresh }
    : { ...asked, refresh };
}
