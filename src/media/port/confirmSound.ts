/** Where no hole shows for this long, there was none: the sound was switched without a flush. */
const FLUSH_MS = 700;
const POLL_MS = 30;

/**
 * Resolves when newly chosen sound is what plays next: the engine flushes the old sound, so the buffer has a hole at the
 * current time, then none. The buffer is the only witness that every engine has; native tracks switch without a hole.
 * As long as the hole is there, the sound is not: it waits, and rejects with an AbortError where it waits for nothing.
 */
export function confirmSound(element: HTMLMediaElement, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    let flushed = false;
    const timer = setInterval(() => {
      const covered = covers(element.buffered, element.currentTime);
      flushed ||= !covered;
      if (!covered || !(flushed || performance.now() - began > FLUSH_MS)) return;
      clearInterval(timer);
      resolve();
    }, POLL_MS);
    const end = () => {
      clearInterval(timer);
      reject(new DOMException('tingying: another choice of sound, or other media, came first.', 'AbortError'));
    };
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}

/** Half a tenth of a second ahead is enough to be heard next. */
function covers(ranges: TimeRanges, time: number): boolean {
  for (let i = 0; i < ranges.length; i++)
    if (ranges.start(i) <= time && time + 0.05 < ranges.end(i)) return true;
  return false;
}
