/**
 * Lets many that wait for the disk share one forcing. The one that runs may have begun before a caller's write, so it does not count
 * for that caller: theirs is the next, with all who come meanwhile.
 *
 * @param forceOnce forces everything that was written before it was called
 */
export function shareForcing(forceOnce: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const force = (): Promise<void> => {
    if (!running) {
      running = forceOnce().finally(() => (running = null));
      return running;
    }
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null;
        return force();
      });
    return next;
  };
  return force;
}
