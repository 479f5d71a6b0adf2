import type { DescriptionCue } from '../../core/descriptions/DescriptionCue.js';
import type { Utterance, VoiceFailure } from '../../core/descriptions/Utterance.js';
import type { LanguageTag } from '../../core/films/Film.js';

export type { Utterance, VoiceFailure } from '../../core/descriptions/Utterance.js';

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
