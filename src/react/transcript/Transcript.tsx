'use client';
import { useEffect, useState } from 'react';
import { usePlayerContext } from '../player/usePlayerContext.js';
import { useReadingParts } from '../reading/useReadingParts.js';
import type { ReadingParts } from '../reading/useReadingParts.js';

export type TranscriptProps = Omit<Parameters<ReadingParts['TranscriptPanel']>[0], 'defaultAsked'>;

/** The whole text of the film: captions, descriptions and chapters, to be read, searched, saved and printed; each line leads to its place. */
export function Transcript(props: TranscriptProps) {
  const { keyed } = usePlayerContext();
  const parts = useReadingParts();
  /** The viewer has asked for it before it had come. */
  const [asked, setAsked] = useState(false);
  const waits = parts === null;
  useEffect(() => {
    if (!waits) return undefined;
    return keyed.listen((command) => {
      if (command !== 'transcript') return false;
      setAsked(true);
      return true;
    });
  }, [keyed, waits]);
  return parts && <parts.TranscriptPanel {...props} defaultAsked={asked} />;
}
