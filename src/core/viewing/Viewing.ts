/** Where a viewer was in a film or an episode. */
export interface ViewingPlace {
  /** Of the film or the episode, as the catalogue has it. */
  readonly id: string;
  /** Seconds. */
  readonly time: number;
  /** Seconds; null where it is not known. */
  readonly duration: number | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Heard to its end, or nearly. */
  readonly finished: boolean;
}

/** What a viewer has heard and likes: one value, kept as one. Nothing in it tells who they are. */
export interface Viewing {
  readonly version: 1;
  /** The last first; each id once. */
  readonly places: readonly ViewingPlace[];
  /** Ids of works, the last that was added first. */
  readonly favourites: readonly string[];
}

export const emptyViewing: Viewing = { version: 1, places: [], favourites: [] };

/** As many as a person looks back on, and a browser's storage bears. */
export const mostPlaces = 500;
