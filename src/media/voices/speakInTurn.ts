import { joinVoices } from './joinVoices.js';
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
  const both = joinVoices(first, second);
  return {
    ...both,
    kind: first.kind,
    readiness: (language) => {
      const own = first.readiness(language);
      return own === 'ready' ? own : second.readiness(language);
    },
    speak(utterance, tell) {
      both.silence();
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
      both.silence();
    },
  };
}
