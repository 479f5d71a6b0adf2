import type { LanguageTag } from '../films/Film.js';
import type { DescriptionCue } from './DescriptionCue.js';

/** One thing to be spoken. */
export interface Utterance {
  /** Tells late answers apart: an event names the utterance it is about. */
  readonly id: string;
  readonly text: string;
  readonly language: LanguageTag;
  /** 1 is the voice's own speed. */
  readonly rate: number;
  /** 1 is the voice's own pitch. */
  readonly pitch: number;
  /** Linear; 1 changes nothing. A voice that cannot be louder than its own level takes what is above 1 as 1. */
  readonly volume: number;
  /** -1 (left) to 1 (right); a voice that has no place in space ignores it. */
  readonly pan: number;
  /** The cue it comes from; null for words that are in no script, such as a sample. */
  readonly cue: DescriptionCue | null;
  /** Seconds into the cue's recording; always 0 for words that a voice must begin at their beginning. */
  readonly from: number;
}

/** Why nothing was spoken. `silent`: it was asked, and never began or never ended. */
export type VoiceFailure = 'no-voice' | 'needs-gesture' | 'busy' | 'network' | 'silent' | 'other';
