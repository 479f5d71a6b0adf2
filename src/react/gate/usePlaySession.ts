'use client';
import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '../../core/gate/GateApi.js';
import { keepGrant, type GrantKeeper, type GrantState } from '../../gate-client/index.js';
import { useGate } from './useGate.js';

/** A film that may be fetched: put its addresses after `base`, hand `onRequest` to the player. Renewed by itself. */
export type OpenFilm = Pick<GrantKeeper, 'base' | 'onRequest' | 'follow' | 'fresh'>;

/** One viewer watching one film. */
export type PlayState =
  | { readonly phase: 'asking' }
  /** `offline`: the gate cannot be reached now; what is there plays on. */
  | { readonly phase: 'open'; readonly film: OpenFilm; readonly offline: boolean }
  /** Not begun, for the gate cannot be reached; it is asked again by itself. */
  | { readonly phase: 'offline' }
  | { readonly phase: 'refused'; readonly problem: Problem };

export interface PlayActions {
  /** Asks again: after a no, or after the play was ended. */
  readonly retry: () => void;
}

/**
 * Asks the gate to play a film, and keeps its grant fresh for as long as the component is on the page. The gate's no is an
 * answer: its problem says why, and with `too-many-plays` what else is playing.
 */
export function usePlaySession(film: string): PlayState & PlayActions {
  const { client } = useGate();
  const [state, setState] = useState<PlayState>({ phase: 'asking' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let gone = false;
    const keeper = keepGrant({
      film,
      calls: {
        // Not aborted when the component goes: the gate may have begun the play by then, and it has to be ended.
        startPlay: async (name) => {
          const play = await client.startPlay(name);
          if (gone) client.endPlay(play.id).catch(() => undefined);
          return play;
        },
        renewPlay: client.renewPlay,
        endPlay: client.endPlay,
      },
    });
    const show = (grant: GrantState) => {
      if (!gone) setState((before) => describe(grant, keeper, before));
    };
    const stop = keeper.subscribe(show);
    return () => {
      gone = true;
      stop();
      keeper.end();
    };
  }, [client, film, turn]);
  const retry = useCallback(() => {
    setState({ phase: 'asking' });
    setTurn((before) => before + 1);
  }, []);
  return { ...state, retry };
}

/** The same object as long as nothing changes for who shows it: a renewal is not worth a render. */
function describe(grant: GrantState, film: GrantKeeper, before: PlayState): PlayState {
  switch (grant.phase) {
    case 'starting':
      return { phase: 'asking' };
    case 'open':
    case 'renewing':
      return isShown(before, film, false) ? before : { phase: 'open', film, offline: false };
    case 'offline':
      if (!grant.play) return before.phase === 'offline' ? before : { phase: 'offline' };
      return isShown(before, film, true) ? before : { phase: 'open', film, offline: true };
    case 'ended':
      return grant.problem ? { phase: 'refused', problem: grant.problem } : before;
  }
}

const isShown = (state: PlayState, film: OpenFilm, offline: boolean): boolean =>
  state.phase === 'open' && state.film === film && state.offline === offline;
