/** A place in one film that its viewer keeps. */
export interface Bookmark {
  readonly id: string;
  /** Seconds of the film. */
  readonly time: number;
  /** The viewer's own words; empty where they wrote none. */
  readonly note: string;
  /** The viewer lost the thread here. */
  readonly lost: boolean;
  /** How long the note in the viewer's voice is, in seconds, which is on their device and nowhere else; null and undefined: none. */
  readonly spoken?: number | null;
}
