'use client';
import { useEffect } from 'react';
import { useGate } from './useGate.js';

/**
 * Asks again whenever the viewer's rights may have changed: by what they did here, on another page that they have come back
 * from, or by an answer that came while they were away.
 */
export function useRightsChange(refresh: () => void): void {
  const { rights } = useGate();
  useEffect(() => {
    const life = new AbortController();
    const stop = rights.subscribe(refresh);
    const look = () => {
      if (document.visibilityState === 'visible') refresh();
    };
    document.addEventListener('visibilitychange', look, { signal: life.signal });
    // The browser may show a page as it was when it was left.
    const back = ({ persisted }: PageTransitionEvent) => persisted && refresh();
    window.addEventListener('pageshow', back, { signal: life.signal });
    return () => {
      stop();
      life.abort();
    };
  }, [rights, refresh]);
}
