import { isHan, isLatin } from './foldText.js';
import type { IndexedText } from './IndexedText.js';
import type { Sounds } from './Sounds.js';
import { type Steps, TEXTS_IN_A_STEP } from './Steps.js';

/** Which texts can have a query at all, so that only few are compared with it. */
export interface Postings {
  /** The fewest texts among which everything is that has the query; null where nothing narrows: a single letter. */
  find(query: readonly string[]): readonly IndexedText[] | null;
}

/**
 * Lists of texts by what a query has to have in common with them: two letters that can follow one another in what is typed
 * for it, a character, or the sound of a character. Made a few texts at a time.
 */
export function* createPostingsBySteps(
  texts: readonly IndexedText[],
  soundsOf: Sounds | null,
): Steps<Postings> {
  const lists = new Map<string, IndexedText[]>();
  for (const [index, text] of texts.entries()) {
    if (index % TEXTS_IN_A_STEP === 0) yield;
    for (const key of listKeys(text)) {
      const list = lists.get(key);
      if (list) list.push(text);
      else lists.set(key, [text]);
    }
  }
  const none: readonly IndexedText[] = [];
  return {
    find(query) {
      let fewest: readonly (readonly IndexedText[])[] | null = null;
      let least = Infinity;
      for (const [index, one] of query.entries()) {
        const found = isLatin(one) ? findPair(one, query[index + 1]) : findCharacter(one, query.length > 1);
        const count = found?.reduce((sum, list) => sum + list.length, 0) ?? Infinity;
        if (count >= least) continue;
        fewest = found;
        least = count;
      }
      return fewest?.flat() ?? null;
    },
  };

  /** What has this character, or in a longer query one that sounds so. */
  function findCharacter(one: string, bySound: boolean): readonly (readonly IndexedText[])[] {
    const classes = bySound && isHan(one) ? (soundsOf?.(one)?.classes ?? []) : [];
    return [one, ...classes.map((name) => `~${name}`)].map((key) => lists.get(key) ?? none);
  }

  function findPair(letter: string, next: string | undefined): readonly (readonly IndexedText[])[] | null {
    return next !== undefined && isLatin(next) ? [lists.get(letter + next) ?? none] : null;
  }
}

function listKeys({ characters, sounds }: IndexedText): ReadonlySet<string> {
  const keys = new Set<string>();
  /** What the character before can end with, as it is typed: a letter, or a syllable's last, first, or h. */
  let ends: readonly string[] = [];
  characters.forEach((one, index) => {
    const sound = sounds[index];
    const begins = sound ? [...new Set(sound.exact.map((syllable) => syllable.charAt(0)))] : [one];
    for (const end of ends)
      for (const begin of begins) if (isLatin(end) && isLatin(begin)) keys.add(end + begin);
    if (!isLatin(one)) keys.add(one);
    if (!sound) {
      ends = [one];
      return;
    }
    for (const name of sound.classes) keys.add(`~${name}`);
    const next = new Set(begins);
    for (const syllable of sound.exact) {
      for (let at = 1; at < syllable.length; at++) keys.add(syllable.slice(at - 1, at + 1));
      next.add(syllable.charAt(syllable.length - 1));
      if (syllable.charAt(1) === 'h') next.add('h');
    }
    ends = [...next];
  });
  return keys;
}
