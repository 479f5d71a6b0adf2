'use client';
import { useMemo, useSyncExternalStore } from 'react';
import {
  forgetHistory,
  forgetPlace,
  rememberPlace,
  toggleFavourite,
  type HeardPlace,
} from '../../core/viewing/changeViewing.js';
import { emptyViewing, type Viewing } from '../../core/viewing/Viewing.js';
import { useTheatre } from './useTheatre.js';

export interface ViewingActions {
  readonly remember: (heard: HeardPlace) => void;
  readonly toggleFavourite: (work: string) => void;
  readonly forget: (id: string) => void;
  readonly forgetAll: () => void;
}

/** What the viewer has heard and likes, and what changes it. On the server, and until it is read, nothing. */
export function useViewing(): readonly [Viewing, ViewingActions] {
  const { viewing } = useTheatre();
  const value = useSyncExternalStore(viewing.subscribe, viewing.get, () => emptyViewing);
  const actions = useMemo(
    (): ViewingActions => ({
      remember: (heard) => viewing.update((before) => rememberPlace(before, heard, Date.now())),
      toggleFavourite: (work) => viewing.update((before) => toggleFavourite(before, work)),
      forget: (id) => viewing.update((before) => forgetPlace(before, id)),
      forgetAll: () => viewing.update(forgetHistory),
    }),
    [viewing],
  );
  return [value, actions];
}
