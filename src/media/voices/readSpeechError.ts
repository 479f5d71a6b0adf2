import type { VoiceFailure } from './Voice.js';

const failures: Readonly<Partial<Record<SpeechSynthesisErrorCode, VoiceFailure>>> = {
  'audio-busy': 'busy',
  canceled: 'busy',
  interrupted: 'busy',
  'language-unavailable': 'no-voice',
  network: 'network',
  'not-allowed': 'needs-gesture',
  'synthesis-unavailable': 'no-voice',
  'voice-unavailable': 'no-voice',
};

/**
 * What an error of the Web Speech API (§4.2.8) means to a listener. Who is cancelled without having cancelled has lost
 * the voice to somebody else on the page. A server's voice that fails without a reason is out of reach.
 */
export function readSpeechError(code: string | undefined, onDevice: boolean): VoiceFailure {
  const told = failures[code as SpeechSynthesisErrorCode];
  if (told) return told;
  return code === 'synthesis-failed' && !onDevice ? 'network' : 'other';
}
