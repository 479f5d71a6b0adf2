import type { LanguageTag } from '../../core/films/Film.js';
import type { Voice } from './Voice.js';

/** A voice that is given each text as it is to be said. Only what is spoken changes: its cue stays as it was written. */
export const speakPronounced = (
  voice: Voice,
  pronounce: (text: string, language: LanguageTag) => string,
): Voice => ({
  kind: voice.kind,
  readiness: (language) => voice.readiness(language),
  speak: (utterance, tell) =>
    voice.speak({ ...utterance, text: pronounce(utterance.text, utterance.language) }, tell),
  silence: () => voice.silence(),
  unlock: () => voice.unlock?.(),
  prepare: (cues) => voice.prepare?.(cues),
  dispose: () => voice.dispose(),
});
