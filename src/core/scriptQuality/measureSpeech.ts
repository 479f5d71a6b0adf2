import { countSyllables, estimateSpeech } from '../descriptions/estimateSpeech.js';
import type { LanguageTag } from '../films/Film.js';
import type { QualitySettings } from './QualitySettings.js';

/** What the estimate itself comes to with its pauses, measured on the demo film's script: characters a second, words a minute. */
const own = { charactersPerSecond: 4, wordsPerMinute: 190 };

export const isChinese = (language: LanguageTag): boolean => /^(zh|cmn|yue|wuu|nan|hak)\b/i.test(language);

export const isEnglish = (language: LanguageTag): boolean => /^en\b/i.test(language);

/** How long a narrator takes for these words at the rate that the settings call normal. Seconds. */
export function measureSpeech(text: string, language: LanguageTag, settings: QualitySettings): number {
  const rate = isChinese(language)
    ? settings.charactersPerSecond / own.charactersPerSecond
    : settings.wordsPerMinute / own.wordsPerMinute;
  return estimateSpeech(text, language, rate);
}

/** Chinese characters, for they are what is spoken one by one. */
export const countCharacters = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** Syllables of an average word of English prose. */
const averageWord = 1.45;

/** English words as they are counted for a rate: a run of short ones is said sooner than as many average ones. */
export function countSpokenWords(text: string): number {
  const words = text.match(/\p{L}+(?:['’]\p{L}+)*|\p{N}+/gu) ?? [];
  return Math.min(words.length, words.reduce((sum, word) => sum + countSyllables(word), 0) / averageWord);
}

export const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
