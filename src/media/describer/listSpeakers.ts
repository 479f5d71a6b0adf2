import type { DescriptionCue } from '../../core/descriptions/DescriptionCue.js';
import type { SpokenKind } from '../../core/descriptions/DescriberPreferences.js';
import type { Preferences } from '../../core/preferences/Preferences.js';
import type { LanguageTag } from '../../core/films/Film.js';
import type { SpeechVoice } from '../voices/createSpeechVoice.js';
import { speakRecorded } from '../voices/speakRecorded.js';
import { speakInTurn } from '../voices/speakInTurn.js';
import { speakTogether } from '../voices/speakTogether.js';
import type { Voice } from '../voices/Voice.js';

/** Who speaks a description that is text. */
export type TextDelivery = Preferences['describer']['textTo'];

/** One of those who can speak a script, and as what. */
export interface Speaker {
  readonly voice: Voice;
  readonly spoken: SpokenKind;
  /** Null for recordings. */
  readonly spokenBy: TextDelivery | null;
  /** Whether it is known already that it cannot speak this language. */
  cannot(language: LanguageTag): boolean;
}

/** The voices of one film. A site's own stands before the browser's. */
export interface Voices {
  readonly site: Voice | null;
  readonly synthesis: SpeechVoice;
  readonly screenReader: Voice;
  readonly clips: Voice;
}

/** Who is to speak text, the first choice first; each next one takes over from one that cannot. */
export function listSpeakers(voices: Voices, by: TextDelivery): readonly [Speaker, ...Speaker[]] {
  const { site, synthesis, screenReader } = voices;
  const reader: Speaker = {
    voice: screenReader,
    spoken: 'text',
    spokenBy: 'screen-reader',
    cannot: () => false,
  };
  if (by === 'screen-reader') return [reader];
  const own = (one: Voice): Speaker => ({
    voice: by === 'both' ? speakTogether(one, screenReader) : one,
    spoken: 'text',
    spokenBy: by,
    cannot: (language) => knowsItCannot(one, synthesis, language),
  });
  return site ? [own(site), own(synthesis), reader] : [own(synthesis), reader];
}

/** Who is to speak a script: its recordings, where each of its cues has one, then who can speak its text. */
export function chooseSpeakers(
  voices: Voices,
  words: Voice,
  {
    cues,
    delivery,
    by,
  }: {
    readonly cues: readonly DescriptionCue[];
    readonly delivery: 'text' | 'clips';
    readonly by: TextDelivery;
  },
): readonly [Speaker, ...Speaker[]] {
  const readers = listSpeakers(voices, by);
  const recorded: Speaker = {
    voice: speakRecorded(voices.clips, words),
    spoken: 'clips',
    spokenBy: null,
    cannot: () => false,
  };
  if (delivery === 'clips') return [recorded];
  return cues.every((cue) => cue.clip !== null) ? [recorded, ...readers] : readers;
}

/** One voice for words that are no text description: subtitles, and cues among recordings that have none. */
export function speakWords(voices: Omit<Voices, 'clips'>, by: () => TextDelivery): Voice {
  const { site, synthesis, screenReader } = voices;
  const browser = speakInTurn(synthesis, screenReader, () => by() !== 'screen-reader');
  return site ? speakInTurn(site, browser, () => by() !== 'screen-reader') : browser;
}

/** An empty list of the browser's says nothing: it comes late, and Safari speaks without one. */
function knowsItCannot(voice: Voice, synthesis: SpeechVoice, language: LanguageTag): boolean {
  const readiness = voice.readiness(language);
  if (readiness === 'unsupported') return true;
  return readiness === 'no-voice' && (voice !== synthesis || synthesis.getVoices().length > 0);
}
