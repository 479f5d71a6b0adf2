import type { LanguageTag } from '../films/Film.js';

/** Whether the film may be held until a cue is spoken (WCAG 1.2.7), or must be. */
export type Extension = 'never' | 'allowed' | 'required';

/** How much is described: a viewer at `standard` hears brief and standard cues, one at `rich` hears all. */
export type Verbosity = 'brief' | 'standard' | 'rich';

/** From the least to the most. */
export const verbosityLevels: readonly Verbosity[] = ['brief', 'standard', 'rich'];

/** A recording of one cue, or a stretch of a longer recording. Seconds. */
export interface DescriptionClip {
  /** Address, absolute or relative to the page; a `data:` address where the recording is embedded. */
  readonly src: string;
  /** Where in the recording the cue begins (DAPT `clipBegin`). */
  readonly begin: number;
  /** Where it ends; null for the recording's own end (DAPT `clipEnd`). */
  readonly end: number | null;
}

/** Words of a cue that are all in one language. */
export interface SpokenPart {
  readonly text: string;
  /** Null for that of the words around it. */
  readonly language: LanguageTag | null;
}

/** One description, whatever the format it was written in. Times are seconds of the film, `[startTime, endTime)`. */
export interface DescriptionCue {
  /** Unique within its script. */
  readonly id: string;
  readonly startTime: number;
  readonly endTime: number;
  /** What is spoken: plain words, no mark-up, white space folded. */
  readonly text: string;
  /** A shorter wording, for where the gap is too short; null where the author gave none. */
  readonly shorter: string | null;
  /** Null for the script's own language. */
  readonly language: LanguageTag | null;
  /** Where it is in several languages: its words in order, each to be spoken in its own. Absent where it is in one. */
  readonly parts?: readonly SpokenPart[];
  readonly extended: Extension;
  readonly verbosity: Verbosity;
  /** The author's wish for a voice, by name; null leaves it to the viewer. */
  readonly voice: string | null;
  /** The author's wish for how fast, beside the viewer's own rate; 1 changes nothing, and so does its absence. */
  readonly rate?: number;
  /** The author's wish for how high, beside the viewer's own pitch; 1 changes nothing, and so does its absence. */
  readonly pitch?: number;
  /** The author's gain of this cue, linear (1 changes nothing); multiplies with the viewer's, never beats it. */
  readonly gain: number;
  /** The author's place for this cue, -1 (left) to 1 (right). */
  readonly pan: number;
  readonly clip: DescriptionClip | null;
}
