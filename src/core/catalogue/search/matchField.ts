import { isHan, isLatin } from './foldText.js';
import { HOMOPHONE, INITIALS, NEAR, NO_MATCH, PINYIN, WRITTEN } from './rank.js';
import { compareSounds, type Sound, type Sounds } from './Sounds.js';

/** Added where the query ends before the text does. */
const PART = 0.5;

/** The kind of a match, and whether it takes the rest of the text. */
export const readMatch = (match: number): { readonly kind: number; readonly toEnd: boolean } => ({
  kind: Math.floor(match),
  toEnd: match % 1 === 0,
});

/** What is compared: a text with the sounds of its characters, and a query. */
export interface Comparison {
  readonly characters: readonly string[];
  readonly sounds: readonly (Sound | null)[];
  readonly query: readonly string[];
  /** The query in one piece. */
  readonly text: string;
  readonly soundsOf: Sounds;
  /** Whether sounds that are mistaken for one another count as alike. */
  readonly near: boolean;
}

/**
 * The best match of a query with a text from this character on, for `readMatch`: `NO_MATCH` where there is none. A query's
 * letters are a character's syllable, its first letters, or, at the query's end, the beginning of it; its characters are
 * the same, or sound so.
 */
export function matchFrom(between: Comparison, at: number, next = 0): number {
  const { characters, sounds, query } = between;
  const asked = query[next];
  if (asked === undefined) return at === characters.length ? WRITTEN : WRITTEN + PART;
  if (at === characters.length) return NO_MATCH;
  if (characters[at] === asked) return matchFrom(between, at + 1, next + 1);
  const sound = sounds[at];
  if (!sound) return NO_MATCH;
  if (isLatin(asked)) return matchLetters(between, sound, at, next);
  if (!isHan(asked)) return NO_MATCH;
  const alike = compareSounds(sound, between.soundsOf(asked));
  if (alike === null || (alike === 'near' && !between.near)) return NO_MATCH;
  return worse(alike === 'same' ? HOMOPHONE : NEAR, matchFrom(between, at + 1, next + 1));
}

function matchLetters(between: Comparison, sound: Sound, at: number, next: number): number {
  const { text, near } = between;
  let best = matchSyllables(between, sound.exact, PINYIN, at, next);
  if (best < INITIALS) return best;
  for (const syllable of sound.exact) {
    if (!syllable.startsWith(text.charAt(next))) continue;
    best = Math.min(best, worse(INITIALS, matchFrom(between, at + 1, next + 1)));
    if (syllable.charAt(1) === 'h' && text.charAt(next + 1) === 'h')
      best = Math.min(best, worse(INITIALS, matchFrom(between, at + 1, next + 2)));
  }
  return near && best > NEAR ? Math.min(best, matchSyllables(between, sound.near, NEAR, at, next)) : best;
}

function matchSyllables(
  between: Comparison,
  syllables: readonly string[],
  kind: number,
  at: number,
  next: number,
): number {
  const { text } = between;
  let best: number = NO_MATCH;
  for (const syllable of syllables) {
    if (text.startsWith(syllable, next))
      best = Math.min(best, worse(kind, matchFrom(between, at + 1, next + syllable.length)));
    // Still being typed: two letters or more of a syllable end the query.
    else if (text.length - next > 1 && syllable.startsWith(text.slice(next)))
      best = Math.min(best, kind + PART);
  }
  return best;
}

/** A match that goes on from a character matched by this kind. */
const worse = (kind: number, match: number): number => (match >= kind + 1 ? match : kind + (match % 1));
