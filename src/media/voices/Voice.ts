import type { DescriptionCue } from '../../core/descriptions/DescriptionCue.js';
import type { LanguageTag } from '../../core/films/Film.js';

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

export type VoiceEvent =
  | { readonly type: 'begun'; readonly utterance: string }
  | { readonly type: 'spoken'; readonly utterance: string; readonly seconds: number }
  | { readonly type: 'failed'; readonly utterance: string; readonly reason: VoiceFailure };

/** `pending`: voices or recordings have not told yet. */
export type VoiceReadiness = 'ready' | 'pending' | 'no-voice' | 'unsupported';

/**
 * What speaks a description: the browser's speech synthesis, the viewer's own screen reader, recorded clips, or a
 * site's own voice. It says one thing at a time; `speak` ends what it was saying. After `silence` and after another
 * `speak`, nothing more is told of the utterance before.
 */
export interface Voice {
  readonly kind: 'synthesis' | 'screen-reader' | 'clips' | 'site';
  readiness(language: LanguageTag): VoiceReadiness;
  speak(utterance: Utterance, tell: (event: VoiceEvent) => void): void;
  /** Silences what it said itself, and nothing of anybody else. */
  silence(): void;
  /** Called inside a viewer's gesture, for browsers that let nobody speak before one. */
  unlock?(): void;
  /** Called with what will be needed soon, so that it can be there in time. */
  prepare?(cues: readonly DescriptionCue[]): void;
  dispose(): void;
}
