import type { LanguageTag } from '../films/Film.js';
import { evenPace, type SpeechPace } from './SpeechPace.js';

/** Seconds at a voice's own speed, fitted to what eSpeak NG (zh) and Flite (en) took for the demo film's script. */
const HAN = 0.24;
const KANA = 0.14;
const HANGUL = 0.18;
const SYLLABLE = 0.22;
/** Of scripts whose syllables we do not count. */
const LETTER = 0.075;
const SHORT_PAUSE = 0.1;
const LONG_PAUSE = 0.35;
/** A voice takes a moment to say anything at all. */
const LEAST = 0.3;

const pieces =
  /(\p{Script=Han})|(\p{Script=Hiragana}|\p{Script=Katakana})|(\p{Script=Hangul})|(\d[\d,.]*\d|\d)|((?:\p{Script=Latin}|['’])+)|(\p{L}\p{M}*)|([,;:、，；：—–…·]+)|([.!?。！？]+)/gu;

/**
 * How long a voice takes to say it, in seconds. Chinese by its characters, English by its syllables, numbers as they are
 * said, other languages by their letters.
 *
 * @param rate of the voice: 1 is its own speed, 2 takes half as long.
 * @param pace how this voice was heard to differ from the estimate.
 */
export function estimateSpeech(
  text: string,
  language: LanguageTag,
  rate: number,
  pace: SpeechPace = evenPace,
): number {
  return (measureWords(text, language) * pace.ratio) / rate;
}

/** The same at a rate of 1 and an even pace: what stays when rate and pace change. */
export function measureWords(text: string, language: LanguageTag): number {
  const english = /^en\b/i.test(language);
  const chinese = /^(zh|cmn|yue|wuu|nan|hak)\b/i.test(language);
  let seconds = 0;
  let pause = 0;
  for (const [piece, han, kana, hangul, number, latin, letter, short, long] of text.matchAll(pieces)) {
    if (short) pause = Math.max(pause, SHORT_PAUSE);
    else if (long) pause = Math.max(pause, LONG_PAUSE);
    else {
      // A pause is heard only between words.
      if (seconds > 0) seconds += pause;
      pause = 0;
      if (han) seconds += HAN;
      else if (kana) seconds += KANA;
      else if (hangul) seconds += HANGUL;
      else if (number) seconds += chinese ? HAN * sayDigits(number) : SYLLABLE * countNumber(number);
      else if (latin)
        seconds += english || chinese ? SYLLABLE * countSyllables(latin) : LETTER * piece.length;
      else if (letter) seconds += LETTER;
    }
  }
  return seconds > 0 ? Math.max(LEAST, seconds) : 0;
}

/** 2026 is said with seven characters or with four; between them. */
const sayDigits = (number: string): number => {
  const digits = number.replace(/\D/g, '').length;
  return Math.max(1, digits * 1.7 - 0.7);
};

const countNumber = (number: string): number => {
  const digits = number.replace(/\D/g, '').length;
  return [0, 1.2, 3, 6, 6][digits] ?? digits * 2.5;
};

/** Groups of vowels, less the silent endings; capitals alone are spelled out. */
function countSyllables(word: string): number {
  if (/^[A-Z]{2,5}$/.test(word) && !/[AEIOUY]/.test(word)) return word.length * 1.1;
  const plain = word.toLowerCase().normalize('NFD');
  const groups = plain.match(/[aeiouy]\p{M}*(?:[aeiouy]\p{M}*)*/gu)?.length ?? 0;
  const silent = groups > 1 && /[^aeiouyl]e$|[^aeiouytd]ed$|[^aeiouyscxzg]es$/.test(plain) ? 1 : 0;
  return Math.max(1, groups - silent);
}
