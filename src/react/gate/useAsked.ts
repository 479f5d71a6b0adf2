'use client';
import { useCallback, useEffect, useState } from 'react';
import { isProblem, type AskOptions, type GateClient, type GateProblem } from '../../gate-client/index.js';
import { useGate } from './useGate.js';

/** What the gate answers somebody who may or may not be signed in. */
export type Asked<T> =
  | { readonly phase: 'asking' }
  /** Null: nobody is signed in. */
  | { readonly phase: 'told'; readonly answer: T | null }
  | { readonly phase: 'failed'; readonly problem: GateProblem };

/**
 * Asks once, and again with `refresh`; what was told stays meanwhile.
 * @param ask the same function from one render to the next: another one asks anew
 * @param first what is known already: then nothing is asked before `refresh`
 */
export function useAsked<T>(
  ask: (client: GateClient, options: AskOptions) => Promise<T>,
  first?: T,
): readonly [Asked<T>, () => void] {
  const { client } = useGate();
  const [state, setState] = useState<Asked<T>>(
    first === undefined ? { phase: 'asking' } : { phase: 'told', answer: first },
  );
  const [turn, setTurn] = useState(0);
  const known = first !== undefined && turn === 0;
  useEffect(() => {
    if (known) return undefined;
    const life = new AbortController();
    ask(client, { signal: life.signal }).then(
      (answer) => setState({ phase: 'told', answer }),
      (problem: unknown) => {
        if (life.signal.aborted) return;
        if (isProblem(problem, 'not-signed-in')) setState({ phase: 'told', answer: null });
        else if (isProblem(problem)) setState({ phase: 'failed', problem });
        else throw problem;
      },
    );
    return () => life.abort();
  }, [ask, client, turn, known]);
  const refresh = useCallback(() => setTurn((before) => before + 1), []);
  return [state, refresh];
}
