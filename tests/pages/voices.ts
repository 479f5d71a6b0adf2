import { createSpeechVoice } from '../../src/media/voices/createSpeechVoice.js';
import type { VoiceEvent } from '../../src/media/voices/Voice.js';

export interface Asked {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  readonly rate: number;
  readonly volume: number;
}

const voice = createSpeechVoice();
const told: (VoiceEvent & { at: number })[] = [];
/** Milliseconds after the page began: what can be spoken, each time it changed. */
const readiness: { at: number; zh: string; voices: number }[] = [];
const note = () => {
  const { length } = voice.getVoices();
  readiness.push({ at: Math.round(performance.now()), zh: voice.readiness('zh-CN'), voices: length });
};
note();
voice.subscribe(note);

const page = {
  told,
  readiness,
  find: (language: string) => voice.findVoice(language)?.name ?? null,
  speak({ id, text, language, rate, volume }: Asked) {
    voice.speak({ id, text, language, rate, volume, pitch: 1, pan: 0, cue: null, from: 0 }, (event) =>
      told.push({ ...event, at: Date.now() / 1000 }),
    );
  },
  silence: () => voice.silence(),
  unlock: () => voice.unlock?.(),
};
export type SpeakingPage = typeof page;
Object.assign(globalThis, { speaking: page });

// With nobody's click, as a page that would begin by itself.
if (location.search === '?unasked')
  setTimeout(
    () => page.speak({ id: 'unasked', text: 'Unasked.', language: 'en-US', rate: 1, volume: 1 }),
    1500,
  );
