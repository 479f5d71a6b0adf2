import type { VttCue, VttNote, VttRegion } from './VttCue.js';
import type { VttProblem } from './VttProblem.js';

/** What stands in a WebVTT file, each in the file's order. */
export interface VttFile {
  readonly cues: readonly VttCue[];
  readonly regions: readonly VttRegion[];
  /** The CSS of each STYLE block, as written. It comes from outside: never hand it to a page unchecked. */
  readonly styles: readonly string[];
  readonly notes: readonly VttNote[];
  /** What follows `WEBVTT` on its line, and the lines right below, which browsers pass over. */
  readonly header: string;
  readonly problems: readonly VttProblem[];
}
