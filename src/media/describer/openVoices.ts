import type { LanguageTag } from '../../core/films/Film.js';
import { findVoiceWish } from '../../core/voices/findVoiceWish.js';
import { pronounce } from '../../core/voices/pronounce.js';
import { readPronunciations } from '../../core/voices/Pronunciation.js';
import { createClipVoice } from '../sound/createClipVoice.js';
import type { Mix } from '../sound/createMix.js';
import type { Attached } from '../state/Feature.js';
import { createScreenReaderVoice } from '../voices/createScreenReaderVoice.js';
import { createSpeechVoice } from '../voices/createSpeechVoice.js';
import { speakPronounced } from '../voices/speakPronounced.js';
import type { Voice } from '../voices/Voice.js';
import type { Voices } from './listSpeakers.js';

/** The voices of one film, as the viewer has set them. All but the site's own end with the player. */
export function openVoices(
  { port, preferences, signal }: Pick<Attached, 'port' | 'preferences' | 'signal'>,
  mix: Mix,
  site: Voice | null,
  say: (text: string, language: LanguageTag) => void,
): Voices {
  const settings = () => preferences.get();
  const asViewerSays = (text: string, language: LanguageTag) =>
    pronounce(text, language, readPronunciations(settings()));
  const own = {
    synthesis: createSpeechVoice(undefined, {
      wish: (language) => findVoiceWish(settings(), language),
      pronounce: asViewerSays,
    }),
    screenReader: createScreenReaderVoice({ say, pace: () => settings().screenReaderPace }),
    clips: createClipVoice(mix, { onRequest: port.onRequest }),
  };
  signal.addEventListener('abort', () => {
    for (const one of Object.values(own)) one.dispose();
  });
  return { site: site && speakPronounced(site, asViewerSays), ...own };
}
