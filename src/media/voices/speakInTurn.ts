import type { Utterance, Voice, VoiceEvent } from './Voice.js';

/**
 * One voice of two: the first says what it can, the second what the first cannot, each time from the beginning. What the
 * first has begun and lost it does not repeat.
 *
 * @param can whether the first is to be asked at all.
 */
export function speakInTurn(first: Voice, second: Voice, can: (utterance: Utterance) => boolean): Voice {
  /** The newest; answers to another are nobody's. */
  let current: Utterance | null = null;
  return {
    kind: first.kind,
    readiness: (language) => {
      const own = first.readiness(language);
      return own === 'ready' ? own : second.readiness(language);
    },
    speak(utterance, tell) {
      first.silence();
      second.silence();
      current = utterance;
      if (!can(utterance)) {
        second.speak(utterance, tell);
        return;
      }
      let begun = false;
      const hear = (event: VoiceEvent) => {
        if (event.type === 'begun') begun = true;
        const canSecond = event.type === 'failed' && !begun && event.reason !== 'needs-gesture';
        if (canSecond && current === utterance) second.speak(utterance, tell);
        else tell(event);
      };
      first.speak(utterance, hear);
    },
    silence() {
      current = null;
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
