'use client';
import { useReadingParts } from '../reading/useReadingParts.js';
import type { ReadingParts } from '../reading/useReadingParts.js';

export type BrailleFeedProps = Parameters<ReadingParts['BrailleFeedPanel']>[0];

/** What is said and described, line by line as the film plays, for a braille display to page through at leisure. */
export function BrailleFeed(props: BrailleFeedProps) {
  const parts = useReadingParts();
  return parts && <parts.BrailleFeedPanel {...props} />;
}
