import type { IndexedText } from './IndexedText.js';
import { lettersOf } from './Sounds.js';
import { type Steps, TEXTS_IN_A_STEP } from './Steps.js';

/** Letters of each text, a bit each, in lists that a keystroke runs through in a blink. */
export interface LetterMasks {
  /** What a word begins with; the text itself. */
  readonly words: Int32Array;
  readonly begin: Int32Array;
  /** What a Chinese character’s sound begins with; the first one’s. */
  readonly sounds: Int32Array;
  readonly beginSound: Int32Array;
  /** Every letter a text can be typed with, sounds that are mistaken for one another included; 0 where it has no Chinese. */
  readonly near: Int32Array;
}

/** Made a few texts at a time. */
export function* makeLetterMasksBySteps(texts: readonly IndexedText[]): Steps<LetterMasks> {
  const make = () => new Int32Array(texts.length);
  const masks = { words: make(), begin: make(), sounds: make(), beginSound: make(), near: make() };
  for (const [index, { characters, sounds, starts, hasHan, compact }] of texts.entries()) {
    if (index % TEXTS_IN_A_STEP === 0) yield;
    let [words, heard, near] = [0, 0, hasHan ? lettersOf(compact) : 0];
    for (let at = 0; at < characters.length; at++) {
      const sound = sounds[at];
      if (sound) {
        heard |= sound.firsts;
        near |= sound.nearLetters;
      } else if (starts[at]) words |= lettersOf(characters[at] ?? '');
      if (at > 0) continue;
      masks.begin[index] = words;
      masks.beginSound[index] = heard;
    }
    masks.words[index] = words;
    masks.sounds[index] = heard;
    masks.near[index] = near;
  }
  return masks;
}
