/**
 * Keeps `data-when` on words that a cue's timestamps hold back: `future` until their time, then `past`.
 * Told by the media's own events, and in between by one timer to the next word; nothing is polled.
 * @param words elements with `data-time`, seconds
 */
export function followTimestamps(
  media: HTMLMediaElement,
  words: readonly HTMLElement[],
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const update = (): void => {
    clearTimeout(timer);
    const { currentTime, paused, playbackRate } = media;
    for (const word of words) word.dataset.when = timeOf(word) <= currentTime ? 'past' : 'future';
    const next = Math.min(...words.map(timeOf).filter((time) => time > currentTime));
    if (Number.isFinite(next) && !paused && playbackRate > 0)
      timer = setTimeout(update, ((next - currentTime) / playbackRate) * 1000);
  };
  for (const event of ['playing', 'pause', 'seeked', 'ratechange', 'timeupdate'])
    media.addEventListener(event, update, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  update();
}

const timeOf = (word: HTMLElement): number => Number(word.dataset.time);
