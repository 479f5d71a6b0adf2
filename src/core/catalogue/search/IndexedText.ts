import type { LocalizedText } from '../../films/Film.js';
import type { Work } from '../Catalogue.js';
import { tellDescriptions } from '../tellDescriptions.js';
import { type FoldedText, foldText, isHan } from './foldText.js';
import { lettersOf, type Sound, type Sounds } from './Sounds.js';
import { type Steps, TEXTS_IN_A_STEP } from './Steps.js';

/** A text that works are found by, once for all works that have it. */
export interface IndexedText extends FoldedText {
  readonly hasHan: boolean;
  /** The Latin letters in it, a bit each: what has not all letters of a query has not the query. */
  readonly letters: number;
  /** The works by their place in the catalogue, each with the text's place in `rank.ts` (title, other title, person). */
  readonly owners: { readonly work: number; readonly text: number }[];
  /** One for each character; all null until the sounds are known. */
  sounds: readonly (Sound | null)[];
}

/** Gives a text its sounds. */
export function teachSounds(text: IndexedText, soundsOf: Sounds): void {
  if (text.hasHan) text.sounds = text.characters.map((one) => (isHan(one) ? soundsOf(one) : null));
}

/** The titles and the people of works, a few works at a time. */
export function* listTextsBySteps(works: readonly Work[]): Steps<readonly IndexedText[]> {
  const texts = new Map<string, IndexedText>();
  for (const [index, work] of works.entries()) {
    // A work has several texts.
    if (index % (TEXTS_IN_A_STEP / 4) === 0) yield;
    const add = (words: LocalizedText, text: number) => {
      for (const one of typeof words === 'string' ? [words] : Object.values(words)) {
        const known = texts.get(one) ?? indexText(one);
        texts.set(one, known);
        known.owners.push({ work: index, text });
      }
    };
    add(work.title, 0);
    for (const title of work.otherTitles ?? []) add(title, 1);
    for (const { name } of work.people ?? []) add(name, 2);
    for (const { narrator } of tellDescriptions(work)) if (narrator !== undefined) add(narrator, 2);
  }
  return [...texts.values()];
}

function indexText(text: string): IndexedText {
  const folded = foldText(text);
  return {
    ...folded,
    hasHan: folded.characters.some(isHan),
    letters: lettersOf(folded.compact),
    owners: [],
    sounds: folded.characters.map(() => null),
  };
}
