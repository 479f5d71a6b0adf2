import type { TranscriptLine } from './TranscriptLine.js';

/** A film's tracks as lines, each in order of time. A track that has not come, or that the film has not, is empty. */
export interface TranscriptTracks {
  readonly captions: readonly TranscriptLine[];
  readonly descriptions: readonly TranscriptLine[];
  readonly chapters: readonly TranscriptLine[];
}
