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
  const countsSyllables = /^(en|zh|cmn|yue|wuu|nan|hak)\b/i.test(language);
  const chinese = countsSyllables && !/^en/i.test(language);
  let seconds = 0;
  let pause = 0;
  for (let index = 0; index < text.length;) {
    const kind = kindOf(text.charCodeAt(index));
    const from = index;
    index += 1;
    if (kind === 'number' || kind === 'latin')
      while (index < text.length && continues(kind, text.charCodeAt(index))) index += 1;
    if (kind === 'none') continue;
    if (kind === 'short' || kind === 'long') {
      pause = Math.max(pause, kind === 'long' ? LONG_PAUSE : SHORT_PAUSE);
      continue;
    }
    // A pause is heard only between words.
    if (seconds > 0) seconds += pause;
    pause = 0;
    if (kind === 'number') {
      const digits = countDigits(text, from, index);
      seconds += chinese ? HAN * sayDigits(digits) : SYLLABLE * countNumber(digits);
    } else if (kind === 'latin')
      seconds += countsSyllables
        ? SYLLABLE * countSyllables(text.slice(from, index))
        : LETTER * (index - from);
    else seconds += each[kind];
  }
  return seconds > 0 ? Math.max(LEAST, seconds) : 0;
}

type Kind = 'han' | 'kana' | 'hangul' | 'letter' | 'latin' | 'number' | 'short' | 'long' | 'none';

const each = { han: HAN, kana: KANA, hangul: HANGUL, letter: LETTER };
const shortPauses = ',;:、，；：—–…·';
const longPauses = '.!?。！？';

/** By code unit, for scripts are long and a phone is slow. The half of a pair that begins it stands for a rare Han character. */
function kindOf(code: number): Kind {
  if (code < 0x80) {
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return 'latin';
    if (code >= 48 && code <= 57) return 'number';
  } else {
    if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff)) return 'han';
    if (code >= 0xd840 && code <= 0xd87f) return 'han';
    if (code >= 0x3041 && code <= 0x30ff && code !== 0x30fb) return 'kana';
    if (code >= 0xac00 && code <= 0xd7af) return 'hangul';
    if (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) return 'latin';
    if (code >= 0x1e00 && code <= 0x1eff) return 'latin';
    if ((code >= 0x370 && code <= 0x1dff) || (code >= 0xa4d0 && code <= 0xabff)) return 'letter';
  }
  const mark = String.fromCharCode(code);
  if (shortPauses.includes(mark)) return 'short';
  return longPauses.includes(mark) ? 'long' : 'none';
}

const continues = (kind: 'number' | 'latin', code: number): boolean => {
  if (kind === 'number') return (code >= 48 && code <= 57) || code === 44 || code === 46;
  return code === 39 || code === 0x2019 || (code >= 0x300 && code <= 0x36f) || kindOf(code) === 'latin';
};

function countDigits(text: string, from: number, to: number): number {
  let digits = 0;
  for (let index = from; index < to; index += 1) if (kindOf(text.charCodeAt(index)) === 'number') digits += 1;
  return digits;
}

/** 2026 is said with seven characters or with four; between them. */
const sayDigits = (digits: number): number => Math.max(1, digits * 1.7 - 0.7);

const countNumber = (digits: number): number => [0, 1.2, 3, 6, 6][digits] ?? digits * 2.5;

/** Groups of vowels, less the silent endings; capitals alone are spelled out. */
export function countSyllables(word: string): number {
  if (/^[A-Z]{2,5}$/.test(word) && !/[AEIOUY]/.test(word)) return word.length * 1.1;
  const plain = word.toLowerCase().normalize('NFD');
  const groups = plain.match(/[aeiouy]\p{M}*(?:[aeiouy]\p{M}*)*/gu)?.length ?? 0;
  const silent = groups > 1 && /[^aeiouyl]e$|[^aeiouytd]ed$|[^aeiouyscxzg]es$/.test(plain) ? 1 : 0;
  return Math.max(1, groups - silent);
}
