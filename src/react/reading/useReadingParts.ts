import { useEffect, useState } from 'react';
import type * as readingParts from './readingParts.js';

export type ReadingParts = typeof readingParts;

let loading: Promise<ReadingParts> | null = null;
let loaded: ReadingParts | null = null;

/**
 * What is read beside the film, with its words: fetched by the first part that is on the page, for no film needs it to begin.
 * Null until it has come, and where it cannot be had; a part that comes later asks again.
 */
export function useReadingParts(): ReadingParts | null {
  const [parts, setParts] = useState(loaded);
  useEffect(() => {
    if (parts) return undefined;
    let current = true;
    loading ??= import('./readingParts.js');
    loading.then(
      (found) => {
        loaded = found;
        if (current) setParts(found);
      },
      (error: unknown) => {
        loading = null;
        console.warn(error);
      },
    );
    return () => {
      current = false;
    };
  }, [parts]);
  return parts;
}
