'use client';
import { useCallback, useEffect, useState } from 'react';
import type { PlaySession } from '../../core/gate/GateApi.js';
import { isProblem, type GateProblem } from '../../gate-client/index.js';
import { useGate } from './useGate.js';

/** One viewer watching one film. */
export type PlayState =
  | { readonly phase: 'asking' }
  | { readonly phase: 'open'; readonly play: PlaySession }
  | { readonly phase: 'refused'; readonly problem: GateProblem };

export interface PlayActions {
  /** Asks again: after a no, or after the play was ended. */
  readonly retry: () => void;
}

/**
 * Asks the gate to play a film, for as long as the component is on the page. The gate's no is an answer: its problem says
 * why, and `problem.problem.plays` what else is playing.
 */
export function usePlaySession(film: string): PlayState & PlayActions {
  const { client } = useGate();
  const [state, setState] = useState<PlayState>({ phase: 'asking' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let gone = false;
    let playing: PlaySession | null = null;
    // Not aborted when the component goes: the gate may have begun the play by then, and it has to be ended.
    const end = (leaving: boolean) => {
      if (playing) client.endPlay(playing.id, leaving).catch(() => undefined);
      playing = null;
    };
    const leave = () => end(true);
    client.startPlay(film).then(
      (play) => {
        playing = play;
        if (gone) end(false);
        else setState({ phase: 'open', play });
      },
      (problem: unknown) => {
        if (!isProblem(problem)) throw problem;
        if (!gone) setState({ phase: 'refused', problem });
      },
    );
    addEventListener('pagehide', leave);
    return () => {
      gone = true;
      removeEventListener('pagehide', leave);
      end(false);
    };
  }, [client, film, turn]);
  const retry = useCallback(() => {
    setState({ phase: 'asking' });
    setTurn((before) => before + 1);
  }, []);
  return { ...state, retry };
}
