/**
 * Seconds that one character takes at rate 1, from voices heard: Mandarin four to five syllables a second, English
 * about 160 words a minute. Rather too long than too short: what is cut by it dies when it lasts too long.
 */
const seconds = {
  han: 0.24,
  hangul: 0.2,
  kana: 0.15,
  digit: 0.3,
  letter: 0.073,
  clause: 0.2,
  sentence: 0.45,
} as const;

function secondsOf(character: string): number {
  if (/[\p{Script=Han}〇]/u.test(character)) return seconds.han;
  if (/\p{Nd}/u.test(character)) return seconds.digit;
  if (/\p{L}/u.test(character)) {
    if (/\p{Script=Hangul}/u.test(character)) return seconds.hangul;
    if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) return seconds.kana;
    return seconds.letter;
  }
  if (/[.!?。！？…\n]/.test(character)) return seconds.sentence;
  if (/[,;:，；：、—–]/.test(character)) return seconds.clause;
  // Signs are read by their names, some by long ones.
  if (/[\p{S}%&@#/]/u.test(character)) return 0.5;
  return /\s/.test(character) ? 0.02 : 0;
}

/** ASCII is most of all text, and a table is faster than ten patterns. */
const ascii = Array.from({ length: 128 }, (_, code) => secondsOf(String.fromCharCode(code)));

/** How long a voice may take to speak the text, in seconds, before it is thought to have stopped; `rate` 1 is its own speed. */
export function estimateLongest(text: string, rate: number): number {
  let sum = 0;
  for (const character of text) sum += ascii[character.codePointAt(0) ?? 0] ?? secondsOf(character);
  return sum / rate;
}
