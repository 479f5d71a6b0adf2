import type { CheckedCue } from '../CheckedScript.js';
import { isChinese } from '../measureSpeech.js';
import { chinesePersonNouns, genderOf, literally, personNouns, type Gender } from './people.js';

/** Somebody whom a sentence tells of. */
export interface Mention {
  /** As it is compared: `Nora`, `man`. */
  readonly who: string;
  /** What the noun says; `any` for a name. */
  readonly gender: Gender;
}

/**
 * People whom a sentence tells of, each once: by name wherever they stand (but in “Nora’s coat”), by a noun only where it is who acts.
 *
 * @param names of people of the film.
 */
export function findMentions(
  sentence: string,
  { spokenIn }: Pick<CheckedCue, 'spokenIn'>,
  names: readonly string[],
): readonly Mention[] {
  const isZh = isChinese(spokenIn);
  const named = names
    .filter((name) => name.length > 1)
    .filter((name) => (isZh ? chineseName(name) : englishName(name)).test(sentence))
    .map((name): Mention => ({ who: name, gender: 'any' }));
  // “Tom” and “Tom Okoro” are one.
  const people = named.filter(
    ({ who }) => !named.some((other) => other.who !== who && other.who.includes(who)),
  );
  const nouns = isZh ? findChineseNouns(sentence) : findEnglishNouns(sentence);
  return [
    ...people,
    // “An old man, Tom”, 小姑娘阿萤: noun and name are one.
    ...nouns.filter((noun) => !people.some(({ who }) => areOne(sentence, noun.who, who, isZh))),
  ];
}

const englishName = (name: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${literally(name)}(?!['’]s)(?![\\p{L}\\p{N}])`, 'iu');

/** 林小满 is 小满, too. */
const chineseName = (name: string): RegExp =>
  new RegExp(`(?:${literally(name)}${name.length >= 3 ? `|${literally(name.slice(1))}` : ''})(?!的)`, 'u');

function findEnglishNouns(sentence: string): Mention[] {
  const form = new RegExp(
    String.raw`(?:^|[,;:] |\band )(?:an?|the|another|one|two|three) (?:[\w-]+ ){0,2}(${personNouns})s?\b(?!['’])`,
    'giu',
  );
  return once([...sentence.trim().matchAll(form)].map(([, noun = '']) => noun.toLowerCase())).map((who) => ({
    who,
    gender: genderOf(who),
  }));
}

function findChineseNouns(sentence: string): Mention[] {
  const form = new RegExp(
    `(?:^|[，；：、]|[和与跟])(?:[^，；：、着了到给把向对抱拉看望问]{0,6}?)(${chinesePersonNouns})(?!的)`,
    'gu',
  );
  return once([...sentence.trim().matchAll(form)].map(([, noun = '']) => noun)).map((who) => ({
    who,
    gender: 'any',
  }));
}

const once = (words: readonly string[]): readonly string[] => [...new Set(words)];

/** Whether a noun stands beside a name, so that both mean the same person. */
const areOne = (sentence: string, noun: string, name: string, isZh: boolean): boolean =>
  isZh
    ? name.includes(noun) || new RegExp(`${literally(noun)}(?:，|：)?${literally(name)}`, 'u').test(sentence)
    : new RegExp(
        `\\b${literally(noun)}(?:,| called| named)? ${literally(name)}\\b|\\b${literally(name)}, (?:an?|the) (?:[\\w-]+ ){0,2}${literally(noun)}\\b`,
        'iu',
      ).test(sentence);
