import type { DescriptionCue } from '../../core/descriptions/DescriptionCue.js';
import type { Utterance } from '../../core/descriptions/Utterance.js';
import type { LanguageTag } from '../../core/films/Film.js';
import type { Voice, VoiceEvent } from './Voice.js';

/**
 * A voice that says a cue's parts one after the other, each in its own language, as one utterance: begun with the first, spoken with
 * the last. A part that no voice can say in its language is said in that of the words around it rather than lost.
 */
export function speakInParts(voice: Voice): Voice {
  /** The newest; answers to the parts of another are nobody's. */
  let current: Utterance | null = null;

  const speak = (utterance: Utterance, tell: (event: VoiceEvent) => void): void => {
    current = utterance;
    const { id, text, cue } = utterance;
    const { parts = [], ...whole } = cue ?? {};
    // A shorter wording has no parts, and a recording is of all of them.
    const isRecorded = voice.kind === 'clips' && cue?.clip != null;
    if (!cue || isRecorded || parts.length === 0 || text !== cue.text) {
      voice.speak(utterance, tell);
      return;
    }
    let begun = false;
    let seconds = 0;
    const say = (at: number, wanted: LanguageTag | null) => {
      const part = parts[at];
      if (!part) {
        tell({ type: 'spoken', utterance: id, seconds });
        return;
      }
      const language = wanted ?? utterance.language;
      voice.speak(
        {
          ...utterance,
          id: `${id}-${String(at)}-${language}`,
          text: part.text,
          language,
          cue: { ...(whole as DescriptionCue), text: part.text, language },
        },
        (event) => {
          if (current !== utterance) return;
          if (event.type === 'begun') {
            if (!begun) tell({ type: 'begun', utterance: id });
            begun = true;
          } else if (event.type === 'spoken') {
            seconds += event.seconds;
            say(at + 1, parts[at + 1]?.language ?? null);
          } else if (event.reason === 'no-voice' && language !== utterance.language) say(at, null);
          else tell({ ...event, utterance: id });
        },
      );
    };
    say(0, parts[0]?.language ?? null);
  };
  return {
    kind: voice.kind,
    readiness: (language) => voice.readiness(language),
    speak,
    silence() {
      current = null;
      voice.silence();
    },
    unlock: () => voice.unlock?.(),
    prepare: (cues) => voice.prepare?.(cues),
    dispose: () => voice.dispose(),
  };
}
