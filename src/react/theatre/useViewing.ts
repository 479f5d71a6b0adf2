'use client';
import { useMemo, useSyncExternalStore } from 'react';
import {
  forgetHistory,
  forgetPlace,
  rememberPlace,
  restorePlaces,
  setFavourite,
  type HeardPlace,
} from '../../core/viewing/changeViewing.js';
import { emptyViewing, type Viewing } from '../../core/viewing/Viewing.js';
import { useTheatre } from './useTheatre.js';

export interface ViewingActions {
  readonly remember: (heard: HeardPlace) => void;
  readonly toggleFavourite: (work: string) => void;
  readonly forget: (id: string) => void;
  readonly forgetAll: () => void;
  /** Takes back what was forgotten: the places as they were. */
  readonly restore: (places: Viewing['places']) => void;
}

/** What the viewer has heard and likes, and what changes it. On the server, and until it is read, nothing. */
export function useViewing(): readonly [Viewing, ViewingActions] {
  const { viewing } = useTheatre();
  const value = useSyncExternalStore(viewing.subscribe, viewing.get, () => emptyViewing);
  const actions = useMemo(
    (): ViewingActions => ({
      remember: (heard) => {
        const now = Date.now();
        viewing.update((before) => rememberPlace(before, heard, now));
      },
      toggleFavourite: (work) => {
        const on = !viewing.get().favourites.includes(work);
        viewing.update((before) => setFavourite(before, work, on));
      },
      forget: (id) => {
        const now = Date.now();
        viewing.update((before) => forgetPlace(before, id, now));
      },
      forgetAll: () => {
        const now = Date.now();
        viewing.update((before) => forgetHistory(before, now));
      },
      restore: (places) => viewing.update((before) => restorePlaces(before, places)),
    }),
    [viewing],
  );
  return [value, actions];
}
