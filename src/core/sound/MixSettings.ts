/** What the viewer has chosen about the mix of film and description. */
export interface MixSettings {
  /** Linear, 0 to 2; beside the film's own volume. */
  readonly descriptionVolume: number;
  /** -1 (left) to 1 (right). */
  readonly descriptionPan: number;
  /** -1 (left) to 1 (right). Other than 0 it folds a surround sound down to two channels. */
  readonly filmPan: number;
  /**
   * The film's loud moments quieter, its quiet ones louder, and voices in front. Folds a surround sound down to two
   * channels while it is on.
   */
  readonly nightMode: boolean;
  /**
   * What makes this film as loud as others, in decibels; 0 leaves it as it is. See `planProgrammeGain`. Above 0 it folds a
   * surround sound down to two channels, for it is limited there.
   */
  readonly programmeGainDb: number;
}

/** Whether these settings want more of the film's sound than to be turned down: that takes Web Audio. */
export const needsGraph = ({
  filmPan,
  nightMode,
  programmeGainDb,
}: Pick<MixSettings, 'filmPan' | 'nightMode' | 'programmeGainDb'>): boolean =>
  filmPan !== 0 || nightMode || programmeGainDb !== 0;

export const defaultMix: MixSettings = {
  descriptionVolume: 1,
  descriptionPan: 0,
  filmPan: 0,
  nightMode: false,
  programmeGainDb: 0,
};

/** How the film gives way: decibels, and seconds down and up. */
export interface Ducking {
  readonly depthDb: number;
  readonly attack: number;
  readonly release: number;
}

export const defaultDucking: Ducking = { depthDb: -9, attack: 0.25, release: 0.25 };
