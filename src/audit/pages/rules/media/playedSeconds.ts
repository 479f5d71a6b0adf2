import type { SeenMedia } from './SeenMedia.js';

/** Seconds that it plays by itself: to its end, or to the end of its media fragment (`#t=8,10`); Infinity where it repeats or never ends; null where that is not known. */
export function playedSeconds({
  duration,
  loop,
  src,
}: Pick<SeenMedia, 'duration' | 'loop' | 'src'>): number | null {
  if (loop) return Infinity;
  const [, from = '0', to] = /#(?:.*&)?t=(?:npt:)?([\d.]*)(?:,([\d.]+))?/.exec(src) ?? [];
  const end = to === undefined ? duration : Math.min(Number(to), duration ?? Infinity);
  return end === null ? null : Math.max(0, end - Number(from || '0'));
}
