import { useCallback, useEffect, useState } from 'react';
import type * as later from './later.js';

export type Later = typeof later;

export interface LaterState {
  /** Null until it has come, `lost` where it cannot be had. */
  readonly later: Later | 'lost' | null;
  /** Fetches what was lost again. */
  readonly fetchLater: () => void;
}

/**
 * What stands behind the bar: fetched as soon as the player is on the page, and not when it is first needed, for when the
 * network has gone it is too late to fetch the words for that.
 */
export function useLater(): LaterState {
  const [now, setNow] = useState<LaterState['later']>(null);
  const load = useCallback(() => {
    import('./later.js').then(setNow, (error: unknown) => {
      console.warn(error);
      setNow('lost');
    });
  }, []);
  useEffect(load, [load]);
  const fetchLater = useCallback(() => {
    setNow(null);
    load();
  }, [load]);
  return { later: now, fetchLater };
}
