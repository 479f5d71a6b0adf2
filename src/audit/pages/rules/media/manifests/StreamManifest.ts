import type { AudioKind } from '../../../../../core/playback/PlayerState.js';

/** What a stream's manifest offers, by what it says itself. */
export interface StreamManifest {
  readonly audio: readonly {
    readonly kind: AudioKind;
    readonly label: string;
    readonly language: string;
    /** Where it is fetched from, as the manifest has it; empty where it does not say. */
    readonly address: string;
  }[];
  readonly captions: readonly { readonly label: string; readonly language: string }[];
  /** Whether there is sound at all; null where it is not said. */
  readonly hasSound: boolean | null;
}
