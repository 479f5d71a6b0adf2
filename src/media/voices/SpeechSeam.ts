/** What we need of the browser's `speechSynthesis` (Web Speech API §4.2); `pause` and `resume` are not in it, for they jam some engines for good. */
export type SpeechSeam = Pick<
  SpeechSynthesis,
  | 'speaking'
  | 'pending'
  | 'paused'
  | 'getVoices'
  | 'speak'
  | 'cancel'
  | 'addEventListener'
  | 'removeEventListener'
>;
