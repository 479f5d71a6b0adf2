import type { MediaFacts } from './MediaFacts.js';

/**
 * Whether the page holds so much text that some of it may tell what the media tell: a word for each seven seconds, at least a dozen; past 120
 * words nobody can say by counting.
 */
export function isEnoughText({ pageText, duration }: Pick<MediaFacts, 'pageText' | 'duration'>): boolean {
  const seconds = duration === null || !Number.isFinite(duration) ? 0 : duration;
  return pageText >= Math.min(120, Math.max(12, seconds * 0.15));
}
