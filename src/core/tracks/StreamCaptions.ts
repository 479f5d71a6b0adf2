/** What a manifest says about one text track of its stream. */
export interface StreamCaptions {
  /** By which the engine calls the track. */
  readonly label: string;
  /** Made for people who cannot hear: all that is said is in them, and music and sounds too. */
  readonly sdh: boolean;
  /** In plain words, for who reads slowly. */
  readonly easy: boolean;
  /** Only what nobody who hears the film would understand: shown without being asked for, and never a choice. */
  readonly forced: boolean;
}
