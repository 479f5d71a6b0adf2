import type { Voice } from './Voice.js';

/**
 * Two voices that say the same: never by default, only for a viewer who wants both (speech for the room, braille for the
 * hands). The first one's answers count; the second follows it.
 */
export function speakTogether(first: Voice, second: Voice): Voice {
  return {
    kind: first.kind,
    readiness: (language) => first.readiness(language),
    speak(utterance, tell) {
      second.speak(utterance, () => undefined);
      first.speak(utterance, tell);
    },
    silence() {
      first.silence();
      second.silence();
    },
    unlock() {
      first.unlock?.();
      second.unlock?.();
    },
    prepare(cues) {
      first.prepare?.(cues);
      second.prepare?.(cues);
    },
    dispose() {
      first.dispose();
      second.dispose();
    },
  };
}
