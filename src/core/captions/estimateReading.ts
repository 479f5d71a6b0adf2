/** Words a minute to choose from, 0 for as the author has it. Subtitles are made for some 180 (BBC) and 250 (Netflix) words. */
export const readingSpeeds = [0, 180, 120, 80] as const;

/** Of a Chinese character, and of the signs of Japanese and Korean: readers of Chinese read half as many again as there are words in English. */
export const charactersInWord = 1.5;

const characters = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** Seconds that the text takes who reads so many words a minute; half a second at least, to find it. */
export function estimateReading(text: string, wordsPerMinute: number): number {
  const signs = text.match(characters)?.length ?? 0;
  const words = text.replace(characters, ' ').match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu)?.length ?? 0;
  return 0.5 + ((words + signs / charactersInWord) * 60) / wordsPerMinute;
}

/** A speed that is one: a stored one may have been written by another hand. */
export const cleanReadingSpeed = (found: unknown): number =>
  typeof found === 'number' && found > 0 ? Math.min(400, Math.max(40, found)) : 0;
