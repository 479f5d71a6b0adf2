'use client';
import { useReadingParts } from '../reading/useReadingParts.js';
import type { ReadingParts } from '../reading/useReadingParts.js';

export type SecondCaptionsProps = Parameters<ReadingParts['SecondCaptionsPanel']>[0];

/** Captions of a second language beside those that show, and the choice of it. */
export function SecondCaptions(props: SecondCaptionsProps) {
  const parts = useReadingParts();
  return parts && <parts.SecondCaptionsPanel {...props} />;
}
