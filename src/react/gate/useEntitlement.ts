'use client';
import { useCallback, useEffect, useState } from 'react';
import type { EntitlementView } from '../../core/gate/GateApi.js';
import { isProblem, type GateProblem } from '../../gate-client/index.js';
import { useGate } from './useGate.js';

/** What is known of the viewer's entitlement. */
export type EntitlementState =
  | { readonly phase: 'asking' }
  /** Null: nobody is signed in. */
  | { readonly phase: 'told'; readonly entitlement: EntitlementView | null }
  | { readonly phase: 'failed'; readonly problem: GateProblem };

/** Whether the films are free for this viewer, as the gate says it; it only shows, the server decides. */
export function useEntitlement(): EntitlementState & { readonly refresh: () => void } {
  const { client } = useGate();
  const [state, setState] = useState<EntitlementState>({ phase: 'asking' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const life = new AbortController();
    client.requestEntitlement({ signal: life.signal }).then(
      (entitlement) => setState({ phase: 'told', entitlement }),
      (problem: unknown) => {
        if (life.signal.aborted) return;
        if (isProblem(problem, 'not-signed-in')) setState({ phase: 'told', entitlement: null });
        else if (isProblem(problem)) setState({ phase: 'failed', problem });
        else throw problem;
      },
    );
    return () => life.abort();
  }, [client, turn]);
  const refresh = useCallback(() => setTurn((before) => before + 1), []);
  return { ...state, refresh };
}
