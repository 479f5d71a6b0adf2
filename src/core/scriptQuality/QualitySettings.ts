/** What a check can be told. Seconds, unless it says otherwise. */
export interface QualitySettings {
  /** What counts as a normal rate for a narrator of Chinese, in characters a second. */
  readonly charactersPerSecond: number;
  /** What counts as a normal rate for a narrator of English, in words a minute; other languages go by it in proportion. */
  readonly wordsPerMinute: number;
  /** Speech over dialogue: from when a warning, from when an error. */
  readonly overlapWarning: number;
  readonly overlapError: number;
  /** Cues shorter than this are hardly of use (WCAG F113). */
  readonly shortestCue: number;
  /** Pauses from here on could carry a description. */
  readonly usableGap: number;
  /** Pauses from here on are a warning where they carry none. */
  readonly longGap: number;
  /** How long nothing may be told where nobody speaks (YD/T 3534-2019). */
  readonly longestSilence: number;
  /** How close two descriptions of the same words may be. */
  readonly repeatWithin: number;
  /** People's names beside those that script and captions tell. */
  readonly names: readonly string[];
  /** Words that are meant where a word list would object. */
  readonly allowedWords: readonly string[];
}

export const defaultQualitySettings: QualitySettings = {
  charactersPerSecond: 4,
  wordsPerMinute: 180,
  overlapWarning: 0.1,
  overlapError: 0.5,
  shortestCue: 2,
  usableGap: 3,
  longGap: 10,
  longestSilence: 20,
  repeatWithin: 60,
  names: [],
  allowedWords: [],
};
