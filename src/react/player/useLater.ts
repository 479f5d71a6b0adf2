import { useCallback, useEffect } from 'react';
import { filmFirst } from '../../media/index.js';
import type { PlayerNowStore } from './createPlayerNow.js';
import type * as later from './later.js';

export type Later = typeof later;

/**
 * What stands behind the bar: fetched once the film is there, and not when it is first needed, for when the
 * network has gone it is too late to fetch the words for that.
 * @returns what fetches again what was lost
 */
export function useLater(now: PlayerNowStore['now']): () => void {
  const load = useCallback(() => {
    now.set({ later: null });
    import('./later.js').then(
      (later) => now.set({ later }),
      (error: unknown) => {
        console.warn(error);
        now.set({ later: 'lost' });
      },
    );
  }, [now]);
  useEffect(() => void filmFirst(now.get().video).then(load), [load, now]);
  return load;
}
