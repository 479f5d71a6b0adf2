import type { Work } from '../Catalogue.js';
import { createPostingsBySteps, type Postings } from './createPostings.js';
import { createSlipSearchBySteps, type SlipSearch } from './createSlipSearch.js';
import { type FoldedText, foldTerms, foldText, isHan, isLatin } from './foldText.js';
import { type IndexedText, listTextsBySteps, teachSounds } from './IndexedText.js';
import { type LetterMasks, makeLetterMasksBySteps } from './letterMasks.js';
import { askFor, matchFrom, readMatch } from './matchField.js';
import {
  BEGINNING,
  fewEnough,
  INITIALS,
  INSIDE,
  kindOfRank,
  type MatchKind,
  NO_MATCH,
  NOT_FOUND,
  rankOf,
  SLIP,
  WHOLE,
  WORD,
  WRITTEN,
} from './rank.js';
import { lettersOf, type Sounds } from './Sounds.js';
import { runToEnd, type Steps, TEXTS_IN_A_STEP } from './Steps.js';

export interface Hit {
  readonly work: Work;
  readonly by: MatchKind;
}

export interface SearchAnswer {
  /** The best first, as `rank.ts` says. */
  readonly hits: readonly Hit[];
  /**
   * Whether more could be found with the sounds of Chinese characters, which the search has not got: letters may be pinyin,
   * and characters that are nowhere may be those that sound so.
   */
  readonly wantsSounds: boolean;
  /** How many texts were compared character by character: what a search costs, on any machine. */
  readonly looked: number;
}

export interface CatalogueSearch {
  /** @param text as it was typed or dictated; all works where there is nothing in it */
  search(text: string): SearchAnswer;
  /**
   * Makes what it looks into, piece by piece, before anybody has typed. What is missing of it is made by the first query at once: a fifth
   * of a second for ten thousand titles.
   */
  prepareBySteps(): Generator<undefined, void, undefined>;
  /** From now on Chinese is found by its sounds, too. */
  learn(sounds: Sounds): void;
  /**
   * The same, piece by piece: a theatre of ten thousand titles takes a fifth of a second for it, and a page is not to stand
   * still for so long. Until the last step it searches as before.
   */
  learnBySteps(sounds: Sounds): Generator<undefined, void, undefined>;
}

/** What a search looks into. */
interface Index {
  readonly texts: readonly IndexedText[];
  readonly hasHan: boolean;
  readonly findSlips: SlipSearch;
  readonly postings: Postings;
  readonly masks: LetterMasks;
}

function* makeIndexBySteps(works: readonly Work[]): Steps<Index> {
  const texts = yield* listTextsBySteps(works);
  const findSlips = yield* createSlipSearchBySteps(texts);
  const postings = yield* createPostingsBySteps(texts, null);
  const masks = yield* makeLetterMasksBySteps(texts);
  return { texts, hasHan: texts.some((text) => text.hasHan), findSlips, postings, masks };
}

/** A search over works: made once, then asked at each keystroke. Knows no sounds until it is taught them. */
export function createCatalogueSearch(works: readonly Work[]): CatalogueSearch {
  const making = makeIndexBySteps(works);
  let index: Index | null = null;
  /** What of it is not made yet is made now. */
  const getIndex = (): Index => (index ??= runToEnd(making));
  let soundsOf: Sounds | null = null;
  let looked = 0;

  /** The best rank of each work for one piece of a query. */
  const rank = (asked: FoldedText): Uint16Array => {
    const ranks = new Uint16Array(works.length).fill(NOT_FOUND);
    let count = 0;
    const note = ({ owners }: IndexedText, kind: number, place: number) => {
      for (const { work, text } of owners) {
        const before = ranks[work] ?? 0;
        const now = rankOf(kind, place, text);
        if (now >= before) continue;
        if (before === NOT_FOUND) count++;
        ranks[work] = now;
      }
    };
    const { postings, findSlips } = getIndex();
    const candidates = postings.find(asked.characters);
    if (candidates) compare(candidates, asked, false, note);
    else noteLetter(asked.compact, note);
    if (count < fewEnough && asked.characters.length > 1) {
      if (soundsOf && mayBeNear(asked)) compare(findNear(asked), asked, true, note);
      const slips = findSlips(asked.compact);
      looked += slips.looked;
      for (const text of slips.found) note(text, SLIP, WORD);
    }
    return ranks;
  };

  type Note = (text: IndexedText, kind: number, place: number) => void;

  const compare = (candidates: readonly IndexedText[], asked: FoldedText, near: boolean, note: Note) => {
    const { characters: query, compact } = asked;
    const [first = ''] = query;
    const letter = isLatin(first) ? lettersOf(first) : 0;
    const letters = lettersOf(compact);
    const heard = soundsOf && askFor(query, compact, soundsOf, near);
    for (const text of candidates) {
      looked++;
      const place = (letters & ~text.letters) === 0 ? findWritten(text, compact) : -1;
      if (place >= 0) note(text, WRITTEN, place);
      if (!heard || !text.hasHan || place === WHOLE) continue;
      const { characters, sounds } = text;
      for (let from = 0; from < characters.length; from++) {
        const sound = sounds[from];
        if (sound ? !near && letter !== 0 && (sound.firsts & letter) === 0 : characters[from] !== first)
          continue;
        const match = matchFrom(heard, text, from);
        if (match >= NO_MATCH) continue;
        const { kind, toEnd } = readMatch(match);
        if (kind !== WRITTEN) note(text, kind, from > 0 ? INSIDE : toEnd ? WHOLE : BEGINNING);
      }
    }
  };

  /** A letter alone is a word's first, or a character's. */
  const noteLetter = (letter: string, note: Note) => {
    const bit = lettersOf(letter);
    const { texts, masks } = getIndex();
    const { words, begin, sounds, beginSound } = masks;
    const has = (list: Int32Array, index: number) => ((list[index] ?? 0) & bit) !== 0;
    for (let index = 0; index < words.length; index++) {
      const written = has(words, index);
      if (!written && !has(sounds, index)) continue;
      const text = texts[index];
      if (!text) continue;
      if (written) note(text, WRITTEN, has(begin, index) ? BEGINNING : WORD);
      else note(text, INITIALS, has(beginSound, index) ? BEGINNING : WORD);
    }
  };

  /** What has at least the letters, by the sounds that are mistaken for one another. */
  const findNear = ({ compact, characters }: FoldedText): readonly IndexedText[] => {
    const { texts, postings, masks } = getIndex();
    if (characters.some(isHan)) return postings.find(characters) ?? [];
    const letters = lettersOf(compact);
    const { near } = masks;
    const found: IndexedText[] = [];
    for (let index = 0; index < near.length; index++) {
      const text = (letters & ~(near[index] ?? 0)) === 0 && texts[index];
      if (text) found.push(text);
    }
    return found;
  };

  function* learnBySteps(sounds: Sounds): Steps<void> {
    if (soundsOf) return;
    yield* prepareBySteps();
    const { texts } = getIndex();
    // What is taught is not asked for before `soundsOf` is there.
    for (const [at, text] of texts.entries()) {
      if (at % TEXTS_IN_A_STEP === 0) yield;
      teachSounds(text, sounds);
    }
    const postings = yield* createPostingsBySteps(texts, sounds);
    const masks = yield* makeLetterMasksBySteps(texts);
    index = { ...getIndex(), postings, masks };
    soundsOf = sounds;
  }

  function* prepareBySteps(): Steps<void> {
    while (index === null) {
      const step = making.next();
      if (step.done) index = step.value;
      else yield;
    }
  }

  return {
    learn: (sounds) => runToEnd(learnBySteps(sounds)),
    learnBySteps,
    prepareBySteps,
    search(text) {
      looked = 0;
      const whole = foldText(text);
      if (whole.compact === '')
        return { hits: works.map((work) => ({ work, by: 'written' })), wantsSounds: false, looked };
      const ranks = rank(whole);
      const terms = foldTerms(text);
      if (terms.length > 1) {
        const each = terms.map(rank);
        for (let work = 0; work < ranks.length; work++) {
          let worst = 0;
          for (const one of each) worst = Math.max(worst, one[work] ?? NOT_FOUND);
          if (worst < (ranks[work] ?? NOT_FOUND)) ranks[work] = worst;
        }
      }
      const hits = listHits(works, ranks);
      const wantsSounds =
        soundsOf === null &&
        getIndex().hasHan &&
        (whole.characters.some(isLatin) || (hits.length === 0 && whole.characters.some(isHan)));
      return { hits, wantsSounds, looked };
    },
  };
}

/** Three letters or two characters: with fewer, everything is near. */
const mayBeNear = ({ characters }: FoldedText): boolean =>
  characters.length > 2 || (characters.length > 1 && characters.every(isHan));

/** Where a text has the query as it is written; -1 where it has not. A letter or two inside a word is none of it. */
function findWritten({ compact, characters, starts }: FoldedText, asked: string): number {
  const at = compact.indexOf(asked);
  if (at < 0) return -1;
  if (at === 0) return compact.length === asked.length ? WHOLE : BEGINNING;
  // Characters beyond the sixteen-bit plane are two places long in a text, and one in a list.
  if (characters.length !== compact.length) return INSIDE;
  for (let next = at; next >= 0; next = compact.indexOf(asked, next + 1)) if (starts[next]) return WORD;
  return asked.length > 2 ? INSIDE : -1;
}

/** The works that were found, by rank and then by their place; a list for each rank, for there are few ranks and many works. */
function listHits(works: readonly Work[], ranks: Uint16Array): readonly Hit[] {
  const lists: (Hit[] | undefined)[] = [];
  for (let index = 0; index < ranks.length; index++) {
    const rank = ranks[index] ?? NOT_FOUND;
    const work = works[index];
    if (rank === NOT_FOUND || !work) continue;
    const hit: Hit = { work, by: kindOfRank(rank) };
    const list = lists[rank];
    if (list) list.push(hit);
    else lists[rank] = [hit];
  }
  return lists.flatMap((list) => list ?? []);
}
