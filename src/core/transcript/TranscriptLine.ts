/** What a line of the film's text is. */
export type LineKind = 'caption' | 'description' | 'chapter';

/** One line of the film's whole text, in which captions, descriptions and chapters stand in the order of time. */
export interface TranscriptLine {
  /** Unique within the film, and the same as long as the tracks are. */
  readonly id: string;
  readonly kind: LineKind;
  /** Seconds of the film. */
  readonly startTime: number;
  readonly endTime: number;
  /** Who speaks, where the track says so. */
  readonly speaker: string | null;
  /** Plain words, without markup. */
  readonly text: string;
  /** BCP 47; null where it is not known. */
  readonly language: string | null;
  /** How deep a chapter lies, from 1; 0 for what is none. */
  readonly depth: number;
}
