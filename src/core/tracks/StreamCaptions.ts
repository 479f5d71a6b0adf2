import type { LanguageTag } from '../films/Film.js';

/** What a manifest says about one text track of its stream. */
export interface StreamCaptions {
  /** By which the engine calls the track. */
  readonly label: string;
  /** As its author calls it; null where they do not. */
  readonly name: string | null;
  /** Another language that it serves than its own (HLS ASSOC-LANGUAGE); absent where none is told. */
  readonly associated?: LanguageTag;
  /** Made for people who cannot hear: all that is said is in them, and music and sounds too. */
  readonly sdh: boolean;
  /** In plain words, for who reads slowly. */
  readonly easy: boolean;
  /** Only what nobody who hears the film would understand: shown without being asked for, and never a choice. */
  readonly forced: boolean;
}
