import type { Player } from '../../../src/media/index.js';
import { fakeVoice, type FakeVoice } from '../../../src/media/voices/fakeVoice.js';
import type { MixState } from '../../../src/media/sound/createMix.js';

type Spoken = NonNullable<Awaited<ReturnType<Player['loadSpoken']>>>;

export interface FakeSpoken {
  readonly delivery: Spoken;
  readonly voice: FakeVoice;
  /** The browser lists other voices from now on. */
  list(voices: readonly SpeechSynthesisVoice[]): void;
  setMix(state: MixState): void;
}

export const makeVoice = (
  name: string,
  lang: string,
  part: Partial<SpeechSynthesisVoice> = {},
): SpeechSynthesisVoice => ({ voiceURI: name, name, lang, localService: true, default: false, ...part });

/** What speaks beside a film, for tests and stories: no sound, and as many voices as they like. */
export function fakeSpoken(first: readonly SpeechSynthesisVoice[] = []): FakeSpoken {
  const voice = fakeVoice({ kind: 'site' });
  const listeners = new Set<() => void>();
  let voices = first;
  let state: MixState = { path: 'graph', reason: null, silenced: null };
  let output: string | null = null;
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  voice.become(voices.length > 0 ? 'ready' : 'no-voice');
  const description = {
    get output() {
      return output;
    },
    chooseOutput(id: string | null) {
      output = id;
      tell();
      return Promise.resolve();
    },
    subscribe,
  };
  return {
    delivery: {
      voice: {
        ...voice,
        kind: 'synthesis',
        getVoices: () => voices,
        findVoice: () => voices[0] ?? null,
        subscribe,
      },
      mix: { getState: () => state, subscribe, description },
    } as unknown as Spoken,
    voice,
    list(next) {
      voices = next;
      voice.become(next.length > 0 ? 'ready' : 'no-voice');
      tell();
    },
    setMix(next) {
      state = next;
      tell();
    },
  };
}
