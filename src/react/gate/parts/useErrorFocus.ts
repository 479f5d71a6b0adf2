import { useEffect, useRef } from 'react';

/** How long a screen reader may take to learn what is wrong before it is led there. */
const SETTLES_MS = 150;

/**
 * Leads the focus to a field that has just been found wrong. What is wrong stands at it a moment before: where a description
 * comes to the place that has the focus, Orca reads it once for the place and once for the change.
 * @param turn another value each time something is found wrong; falsy where nothing is
 * @param find the field, looked for when its time has come
 */
export function useErrorFocus(turn: unknown, find: () => HTMLElement | null | undefined): void {
  const latest = useRef(find);
  useEffect(() => {
    latest.current = find;
  });
  useEffect(() => {
    if (!turn) return undefined;
    const timer = setTimeout(() => latest.current()?.focus(), SETTLES_MS);
    return () => clearTimeout(timer);
  }, [turn]);
}
