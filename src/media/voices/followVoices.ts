import type { SpeechSeam } from './SpeechSeam.js';

export interface FollowedVoices {
  list(): readonly SpeechSynthesisVoice[];
  /** Nothing has been listed yet, and it may still be. */
  pending(): boolean;
  subscribe(listener: () => void): () => void;
}

/** Chrome, Firefox and Android list voices late, and some tell nobody when they have. Milliseconds. */
const looks = [50, 150, 400, 1000, 2500, 5000, 10_000] as const;

/** Keeps the list of voices: it comes late, changes while one listens, and may never come. */
export function followVoices(synth: SpeechSeam | undefined, signal: AbortSignal): FollowedVoices {
  let voices: readonly SpeechSynthesisVoice[] = [];
  let pending = synth !== undefined;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  const look = () => {
    const before = voices;
    voices = synth?.getVoices() ?? [];
    if (voices.length > 0) pending = false;
    if (voices.length !== before.length || voices.some((voice, index) => voice !== before[index])) tell();
  };
  if (synth) {
    look();
    // Safari's speechSynthesis was no event target for years.
    (synth as Partial<SpeechSeam>).addEventListener?.('voiceschanged', look, { signal });
    const timers = looks.map((ms, index) =>
      setTimeout(() => {
        if (voices.length === 0) look();
        if (index < looks.length - 1 || !pending) return;
        pending = false;
        tell();
      }, ms),
    );
    signal.addEventListener('abort', () => {
      listeners.clear();
      for (const timer of timers) clearTimeout(timer);
    });
  }
  return {
    list: () => voices,
    pending: () => pending,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
