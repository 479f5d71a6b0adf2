import type { DescriptionCue } from '../descriptions/DescriptionCue.js';
import type { DialogueCue, Gap } from '../descriptions/findGaps.js';
import type { LanguageTag } from '../films/Film.js';
import type { QualitySettings } from './QualitySettings.js';

/** A stretch of the file, `[from, to)`, in UTF-16 units. */
export interface SourceSpan {
  readonly from: number;
  readonly to: number;
}

/** A description, with what the rules ask about it. */
export interface CheckedCue extends DescriptionCue {
  readonly span: SourceSpan;
  /** The language of its words, never null. */
  readonly spokenIn: LanguageTag;
  /** How long its words take at a normal rate, or its recording takes. Seconds. */
  readonly seconds: number;
  /** As it stands in the file; empty where it has none, and the same as another's where two share it. */
  readonly writtenId: string;
  /** How the script itself turns the film down for it; null where it leaves that to the player. */
  readonly duck: ScriptedDuck | null;
}

/** The film is turned down from `from` to `until`, to `gain` (linear); the first word comes at `speaksAt`. */
export interface ScriptedDuck {
  readonly from: number;
  readonly until: number;
  readonly gain: number;
  readonly speaksAt: number;
}

/** A line of dialogue, as far as captions tell. */
export interface SpokenLine extends DialogueCue {
  /** Without mark-up, sounds and speakers. */
  readonly words: string;
  /** As the captions name them; null where they do not. */
  readonly speaker: string | null;
}

/** Words in the picture that somebody has to say (marked by the author). */
export interface OnScreenText {
  readonly time: number;
  readonly text: string;
  readonly span: SourceSpan;
}

/** Who has listened to the script and let it pass. */
export interface SignOff {
  readonly by: string;
  /** As written, `2026-11-20`. */
  readonly date: string;
}

/** The author's word that a finding may stand. */
export interface AcceptMark {
  /** Null for the whole script. */
  readonly cueId: string | null;
  readonly rules: readonly string[];
  readonly reason: string;
  readonly span: SourceSpan;
}

/** A sound level over a stretch of the film. */
export interface SoundStretch extends Gap {
  readonly kind: 'silent' | 'loud';
}

/** Another episode of the same series, for what is to be the same in all. */
export interface Episode {
  /** As it is told of in a finding. */
  readonly file: string;
  /** What its descriptions say, in the language of the script beside it. */
  readonly texts: readonly string[];
  readonly names: readonly string[];
}

/** Everything that rules look at. Times are seconds of the film. */
export interface CheckedScript {
  readonly language: LanguageTag;
  /** Whether the file, or who asked for the check, says which language it is in; else it was guessed from the words. */
  readonly languageIsTold: boolean;
  /** In the order of the file. */
  readonly cues: readonly CheckedCue[];
  /** Those that are ever heard, in the order of time. */
  readonly inTime: readonly CheckedCue[];
  /** Cues that are there and say nothing. */
  readonly silent: readonly { readonly id: string; readonly startTime: number; readonly span: SourceSpan }[];
  /** Whether any cue says that it may or may not hold the film. */
  readonly isMarked: boolean;
  /** In the order of time; null where no captions were given. */
  readonly dialogue: readonly SpokenLine[] | null;
  /** Stretches without dialogue; null where no captions were given. */
  readonly gaps: readonly Gap[] | null;
  /** Null where it is not known. */
  readonly duration: number | null;
  /** What was measured of the film's sound; null where it was not. */
  readonly sound: readonly SoundStretch[] | null;
  /** People of the film, by the names that script, captions or the author tell. */
  readonly names: readonly string[];
  readonly onScreenTexts: readonly OnScreenText[];
  readonly signOffs: readonly SignOff[];
  readonly accepts: readonly AcceptMark[];
  readonly episodes: readonly Episode[];
  readonly settings: QualitySettings;
}
