import { useEffect, useRef } from 'react';

/** Calls back when the network is there again, while that is awaited. */
export function useOnline(awaited: boolean, onOnline: () => void): void {
  const latest = useRef(onOnline);
  useEffect(() => {
    latest.current = onOnline;
  });
  useEffect(() => {
    if (!awaited) return undefined;
    const call = () => latest.current();
    addEventListener('online', call);
    return () => removeEventListener('online', call);
  }, [awaited]);
}
