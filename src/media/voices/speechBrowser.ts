import type { LanguageTag } from '../../core/films/Film.js';
import { readSpokenLanguage } from '../../core/voices/readSpokenLanguage.js';
import type { SpeechSeam } from './SpeechSeam.js';

/** Neither is there on a server, and some browsers have no speech. */
export const findSpeech = (): SpeechSeam | undefined => globalThis.speechSynthesis;

export const device = () => globalThis.navigator as Partial<Navigator> | undefined;

/** Every browser on iOS is WebKit, and says so here. */
export const isWebKit = (): boolean => /apple/i.test(device()?.vendor ?? '');

/**
 * Where no voice is listed at all, Safari speaks by the language alone. Elsewhere that is the device's own voice, which
 * spells a foreign language letter by letter.
 */
export function mayGuess(language: LanguageTag): boolean {
  const own = device()?.language;
  return (
    isWebKit() ||
    own === undefined ||
    readSpokenLanguage(own)?.language === readSpokenLanguage(language)?.language
  );
}
