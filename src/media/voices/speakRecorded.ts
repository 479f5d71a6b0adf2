import type { Utterance, Voice } from './Voice.js';

/** A voice of recordings, and another for the cues that have none: nothing of the script is lost. */
export function speakRecorded(clips: Voice, words: Voice): Voice {
  const voiceOf = ({ cue }: Utterance) => (cue?.clip ? clips : words);
  return {
    ...clips,
    kind: 'clips',
    speak(utterance, tell) {
      const mine = voiceOf(utterance);
      (mine === clips ? words : clips).silence();
      mine.speak(utterance, tell);
    },
    silence() {
      clips.silence();
      words.silence();
    },
    unlock() {
      clips.unlock?.();
      words.unlock?.();
    },
    prepare(cues) {
      clips.prepare?.(cues);
      words.prepare?.(cues);
    },
    dispose() {
      clips.dispose();
      words.dispose();
    },
  };
}
