import { useEffect } from 'react';
import type { TranscriptLine } from '../../core/transcript/TranscriptLine.js';
import { fillWhenIdle } from '../../media/index.js';

/**
 * Makes lines ready to be searched while nobody types yet, so that the first letter is answered as fast as the last.
 * @param prepare does a little of it and tells whether there is more; the same function each time
 */
export function usePrepared(
  lines: readonly TranscriptLine[] | null,
  prepare: (lines: readonly TranscriptLine[]) => boolean,
): void {
  useEffect(() => {
    if (!lines || lines.length === 0) return undefined;
    const life = new AbortController();
    fillWhenIdle(
      () => prepare(lines),
      () => undefined,
      window,
      life.signal,
    ).start();
    return () => life.abort();
  }, [lines, prepare]);
}
