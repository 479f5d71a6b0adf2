import { countSlips, slipsAllowed } from './countSlips.js';
import { type FoldedText, isLatin } from './foldText.js';
import type { IndexedText } from './IndexedText.js';
import { lettersOf } from './Sounds.js';
import { type Steps, TEXTS_IN_A_STEP } from './Steps.js';

interface Word {
  readonly word: string;
  readonly letters: number;
  readonly texts: Set<IndexedText>;
}

/** Finds texts with a Latin word that was nearly typed. @returns them, and how many words were compared */
export type SlipSearch = (typed: string) => {
  readonly found: ReadonlySet<IndexedText>;
  readonly looked: number;
};

/** Made a few texts at a time. */
export function* createSlipSearchBySteps(texts: readonly IndexedText[]): Steps<SlipSearch> {
  const words = new Map<string, Word>();
  for (const [index, text] of texts.entries()) {
    if (index % TEXTS_IN_A_STEP === 0) yield;
    for (const word of splitWords(text)) {
      if (slipsAllowed(word.length) === 0) continue;
      const known = words.get(word) ?? { word, letters: lettersOf(word), texts: new Set() };
      known.texts.add(text);
      words.set(word, known);
    }
  }
  return (typed) => {
    const found = new Set<IndexedText>();
    const most = /^[a-z]+$/.test(typed) ? slipsAllowed(typed.length) : 0;
    let looked = 0;
    if (most === 0) return { found, looked };
    const letters = lettersOf(typed);
    for (const { word, letters: own, texts: owners } of words.values()) {
      if (word.length < typed.length - most || countBits(letters & ~own) > most) continue;
      looked++;
      if (countSlips(typed, word, most) <= most) for (const text of owners) found.add(text);
    }
    return { found, looked };
  };
}

function splitWords({ characters, starts }: FoldedText): readonly string[] {
  const words: string[] = [];
  let word = '';
  characters.forEach((one, index) => {
    if (starts[index]) {
      words.push(word);
      word = '';
    }
    if (isLatin(one)) word += one;
  });
  return [...words, word];
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
