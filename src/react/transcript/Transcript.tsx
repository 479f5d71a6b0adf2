'use client';
import { useReadingParts } from '../reading/useReadingParts.js';
import type { ReadingParts } from '../reading/useReadingParts.js';

export type TranscriptProps = Parameters<ReadingParts['TranscriptPanel']>[0];

/** The whole text of the film: captions, descriptions and chapters, to be read, searched, saved and printed; each line leads to its place. */
export function Transcript(props: TranscriptProps) {
  const parts = useReadingParts();
  return parts && <parts.TranscriptPanel {...props} />;
}
