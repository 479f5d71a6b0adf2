'use client';
import { useReadingParts } from '../reading/useReadingParts.js';
import type { ReadingParts } from '../reading/useReadingParts.js';

export type LargeTextProps = Parameters<ReadingParts['LargeTextPanel']>[0];

/** The line that is said now in very large letters, between the one before and the one to come: to listen and read along. */
export function LargeText(props: LargeTextProps) {
  const parts = useReadingParts();
  return parts && <parts.LargeTextPanel {...props} />;
}
