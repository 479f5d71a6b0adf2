'use client';
import { useCallback, useEffect, useState } from 'react';
import type { Me } from '../../core/gate/GateApi.js';
import { isProblem, type GateProblem } from '../../gate-client/index.js';
import { useGate } from './useGate.js';

/** What the gate keeps about the viewer. */
export type MeState =
  | { readonly phase: 'asking' }
  /** Null: nobody is signed in. */
  | { readonly phase: 'told'; readonly me: Me | null }
  | { readonly phase: 'failed'; readonly problem: GateProblem };

/** Everything the gate knows about the viewer; what was told stays while it is asked again. */
export function useMe(): MeState & { readonly refresh: () => void } {
  const { client } = useGate();
  const [state, setState] = useState<MeState>({ phase: 'asking' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const life = new AbortController();
    client.requestMe({ signal: life.signal }).then(
      (me) => setState({ phase: 'told', me }),
      (problem: unknown) => {
        if (life.signal.aborted) return;
        if (isProblem(problem, 'not-signed-in')) setState({ phase: 'told', me: null });
        else if (isProblem(problem)) setState({ phase: 'failed', problem });
        else throw problem;
      },
    );
    return () => life.abort();
  }, [client, turn]);
  const refresh = useCallback(() => setTurn((before) => before + 1), []);
  return { ...state, refresh };
}
