import { joinVoices } from './joinVoices.js';
import type { Voice } from './Voice.js';

/**
 * Two voices that say the same: never by default, only for a viewer who wants both (speech for the room, braille for the
 * hands). The first one's answers count; the second follows it.
 */
export function speakTogether(first: Voice, second: Voice): Voice {
  return {
    ...joinVoices(first, second),
    kind: first.kind,
    readiness: (language) => first.readiness(language),
    speak(utterance, tell) {
      second.speak(utterance, () => undefined);
      first.speak(utterance, tell);
    },
  };
}
