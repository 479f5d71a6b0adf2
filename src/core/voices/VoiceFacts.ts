/** What a browser tells of a voice (Web Speech API, SpeechSynthesisVoice); a SpeechSynthesisVoice is one. */
export interface VoiceFacts {
  readonly voiceURI: string;
  readonly name: string;
  /** BCP 47, or nearly: Android writes `zh_CN`, Linux `cmn`. */
  readonly lang: string;
  /** False: the words travel to a server, which may be out of reach. */
  readonly localService: boolean;
  /** The device's own choice, for some language. */
  readonly default: boolean;
}

/** A voice that the viewer chose. What of it is still known after the list has changed is enough to find it again. */
export type VoiceWish = Pick<VoiceFacts, 'voiceURI' | 'name' | 'lang'>;
