/** How long the player waits by itself before it tells the viewer or gives up. In ms. */
export interface Patience {
  /** Nothing comes for so long: the wait is told. */
  readonly stallMs: number;
  /** Nothing comes for so much longer: the film is loaded again, then given up. */
  readonly giveUpMs: number;
  /** The waits before media that failed is loaded again. */
  readonly retryMs: readonly number[];
  /** The waits before captions, chapters or a script are asked for again. */
  readonly textRetryMs: readonly number[];
}

/** Loading under a second is silence; after twenty, a viewer who does not see the screen wants to know. */
export const defaultPatience: Patience = {
  stallMs: 1000,
  giveUpMs: 20_000,
  retryMs: [1000, 3000, 9000],
  textRetryMs: [800, 2500],
};
