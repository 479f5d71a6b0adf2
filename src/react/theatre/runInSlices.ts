/** Milliseconds after which the page is let go on: a press in between is answered within a frame. */
const SLICE_MS = 10;

export interface Slicing {
  readonly signal: AbortSignal;
  /** Milliseconds, from any beginning. */
  readonly now?: () => number;
  /** Does the rest once the page has had its turn. */
  readonly later?: (rest: () => void) => void;
}

/**
 * Does a long piece of work step by step, and leaves the page to itself between slices of a few milliseconds.
 * @returns whether it came to its end; false where it was called off. Rejects with what a step throws.
 */
export function runInSlices(
  steps: Iterator<unknown>,
  { signal, now = () => performance.now(), later = (rest) => void setTimeout(rest, 0) }: Slicing,
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const slice = () => {
      if (signal.aborted) {
        resolve(false);
        return;
      }
      const began = now();
      try {
        while (now() - began < SLICE_MS)
          if (steps.next().done) {
            resolve(true);
            return;
          }
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
        return;
      }
      later(slice);
    };
    slice();
  });
}
