import type { Voice } from './Voice.js';

/** What is the same for two voices that stand for one, whoever of them speaks. */
export const joinVoices = (
  first: Voice,
  second: Voice,
): Required<Pick<Voice, 'silence' | 'unlock' | 'prepare' | 'dispose'>> => ({
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
});
