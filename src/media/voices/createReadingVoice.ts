import type { LanguageTag } from '../../core/films/Film.js';
import type { Preferences } from '../../core/preferences/Preferences.js';
import { findVoiceWish } from '../../core/voices/findVoiceWish.js';
import { pronounce } from '../../core/voices/pronounce.js';
import { readPronunciations } from '../../core/voices/Pronunciation.js';
import { speakWords } from '../describer/listSpeakers.js';
import { createScreenReaderVoice } from './createScreenReaderVoice.js';
import { createSpeechVoice } from './createSpeechVoice.js';
import { joinVoices } from './joinVoices.js';
import { speakPronounced } from './speakPronounced.js';
import type { Voice } from './Voice.js';

export interface ReadingVoiceOptions {
  /** The site's own voice; it stays the site's when this one is disposed of. */
  readonly site: Voice | null;
  readonly settings: () => Preferences;
  /** Puts words into a live region, for the viewer's screen reader. */
  readonly say: (text: string, language: LanguageTag) => void;
}

/** The voice that describes films to this viewer, for words that belong to no film: each takes over from one that cannot. */
export function createReadingVoice({ site, settings, say }: ReadingVoiceOptions): Voice {
  const asViewerSays = (text: string, language: LanguageTag) =>
    pronounce(text, language, readPronunciations(settings()));
  const synthesis = createSpeechVoice(undefined, {
    wish: (language) => findVoiceWish(settings(), language),
    pronounce: asViewerSays,
  });
  const screenReader = createScreenReaderVoice({ say, pace: () => settings().screenReaderPace });
  const voice = speakWords(
    { site: site && speakPronounced(site, asViewerSays), synthesis, screenReader },
    () => settings().describer.textTo,
  );
  return { ...voice, dispose: joinVoices(synthesis, screenReader).dispose };
}
