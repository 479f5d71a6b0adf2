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

/** What of a query one character of a text can be, by its sound. */
interface Step {
  readonly kind: number;
  /** Where the query goes on; null where it ends within this character. */
  readonly next: number | null;
}

/** A query that is compared with many texts. What a sound can be of it is found out once, and not in each text anew. */
export interface Asked {
  readonly query: readonly string[];
  /** @returns the best first; none where this sound is nothing of it */
  stepsOf(sound: Sound, next: number): readonly Step[];
}

const none: readonly Step[] = [];

/**
 * @param text the query in one piece
 * @param near whether sounds that are mistaken for one another count as alike
 */
export function askFor(query: readonly string[], text: string, soundsOf: Sounds, near: boolean): Asked {
  const known = query.map(() => new Map<Sound, readonly Step[]>());
  const list = (sound: Sound, next: number): readonly Step[] => {
    const asked = query[next] ?? '';
    if (isLatin(asked)) return listLetterSteps(text, sound, next, near);
    if (!isHan(asked)) return none;
    const alike = compareSounds(sound, soundsOf(asked));
    if (alike === null || (alike === 'near' && !near)) return none;
    return [{ kind: alike === 'same' ? HOMOPHONE : NEAR, next: next + 1 }];
  };
  return {
    query,
    stepsOf(sound, next) {
      const before = known[next]?.get(sound);
      if (before) return before;
      const steps = list(sound, next);
      known[next]?.set(sound, steps);
      return steps;
    },
  };
}

/** A query's letters are a character's syllable, its first letters, or, at the query's end, the beginning of it. */
function listLetterSteps(
  text: string,
  { exact, near }: Sound,
  next: number,
  andNear: boolean,
): readonly Step[] {
  const steps = listSyllables(text, exact, PINYIN, next);
  for (const syllable of exact) {
    if (!syllable.startsWith(text.charAt(next))) continue;
    steps.push({ kind: INITIALS, next: next + 1 });
    if (syllable.charAt(1) === 'h' && text.charAt(next + 1) === 'h')
      steps.push({ kind: INITIALS, next: next + 2 });
  }
  if (andNear) steps.push(...listSyllables(text, near, NEAR, next));
  return steps.length === 0 ? none : steps;
}

function listSyllables(text: string, syllables: readonly string[], kind: number, next: number): Step[] {
  const steps: Step[] = [];
  for (const syllable of syllables) {
    if (text.startsWith(syllable, next)) steps.push({ kind, next: next + syllable.length });
    // Still being typed: two letters or more of a syllable end the query.
    else if (text.length - next > 1 && syllable.startsWith(text.slice(next)))
      steps.push({ kind, next: null });
  }
  return steps;
}

/** A text with the sounds of its characters. */
export interface Heard {
  readonly characters: readonly string[];
  readonly sounds: readonly (Sound | null)[];
}

/**
 * The best match of a query with a text from this character on, for `readMatch`: `NO_MATCH` where there is none. The query's
 * characters are the same as the text's, or sound so.
 */
export function matchFrom(asked: Asked, heard: Heard, at: number, next = 0): number {
  const { characters, sounds } = heard;
  const wanted = asked.query[next];
  if (wanted === undefined) return at === characters.length ? WRITTEN : WRITTEN + PART;
  if (at === characters.length) return NO_MATCH;
  if (characters[at] === wanted) return matchFrom(asked, heard, at + 1, next + 1);
  const sound = sounds[at];
  if (!sound) return NO_MATCH;
  let best: number = NO_MATCH;
  for (const step of asked.stepsOf(sound, next)) {
    // The steps that follow are worse.
    if (best < step.kind) break;
    const match =
      step.next === null ? step.kind + PART : worse(step.kind, matchFrom(asked, heard, at + 1, step.next));
    if (match < best) best = match;
  }
  return best;
}

/** A match that goes on from a character matched by this kind. */
const worse = (kind: number, match: number): number => (match >= kind + 1 ? match : kind + (match % 1));
