/** Where nothing shows of a flush for this long, there was none: the sound was switched without. */
const FLUSH_MS = 700;
const POLL_MS = 30;
/** Half a tenth of a second ahead is enough to be heard next. */
const AHEAD = 0.05;

/**
 * Resolves when newly chosen sound is what plays next: the engine flushes the old sound, so that what is buffered ahead
 * shrinks, and grows again with the new. The buffer is the only witness that every engine has; native tracks switch
 * without it. While nothing is there to play, the sound is not: it waits, and rejects with an AbortError where it waits
 * for nothing. To be asked before the sound is chosen.
 */
export function confirmSound(element: HTMLMediaElement, signal: AbortSignal): Promise<void> {
  const bufferedTo = () => endOfBuffer(element.buffered, element.currentTime);
  const before = bufferedTo();
  return new Promise((resolve, reject) => {
    const began = performance.now();
    let flushed = false;
    const timer = setInterval(() => {
      const now = bufferedTo();
      flushed ||= now < before - AHEAD;
      const covered = now > element.currentTime + AHEAD;
      if (!covered || !(flushed || performance.now() - began > FLUSH_MS)) return;
      clearInterval(timer);
      resolve();
    }, POLL_MS);
    const end = () => {
      clearInterval(timer);
      reject(
        new DOMException('tingying: another choice of sound, or other media, came first.', 'AbortError'),
      );
    };
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}

/** Up to where the media can play on from `time`, or `time` itself where nothing is there. */
function endOfBuffer(ranges: TimeRanges, time: number): number {
  for (let i = 0; i < ranges.length; i++)
    if (ranges.start(i) <= time && time < ranges.end(i)) return ranges.end(i);
  return time;
}
