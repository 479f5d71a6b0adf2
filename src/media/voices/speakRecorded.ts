import { joinVoices } from './joinVoices.js';
import type { Utterance, Voice } from './Voice.js';

/** A voice of recordings, and another for the cues that have none: nothing of the script is lost. */
export function speakRecorded(clips: Voice, words: Voice): Voice {
  const voiceOf = ({ cue }: Utterance) => (cue?.clip ? clips : words);
  return {
    ...clips,
    ...joinVoices(clips, words),
    kind: 'clips',
    speak(utterance, tell) {
      const mine = voiceOf(utterance);
      (mine === clips ? words : clips).silence();
      mine.speak(utterance, tell);
    },
  };
}
