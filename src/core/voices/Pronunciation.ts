import type { LanguageTag } from '../films/Film.js';
import { canonicalTag } from '../i18n/canonicalTag.js';
import type { Preferences } from '../preferences/Preferences.js';
import { speaks } from '../tracks/speaks.js';

/** How a viewer wants a word to be said by the voice that describes films (UAAG 1.6.3). What is shown stays as it is written. */
export interface Pronunciation {
  readonly language: LanguageTag;
  readonly word: string;
  /** In letters that the voice says right: 重 in 重山 is 崇. */
  readonly say: string;
}

/** A list that one person keeps by hand; and what a word and its reading can be long. */
export const mostPronunciations = 500;
export const pronunciationLengths = { word: 60, say: 120 } as const;

const GROUP = 'pronunciations';
const read = new WeakMap<object, readonly Pronunciation[]>();

/** The viewer's list, what cannot be taken left out. The same list for the same preferences. */
export function readPronunciations({ more }: Pick<Preferences, 'more'>): readonly Pronunciation[] {
  const known = read.get(more);
  if (known) return known;
  const stored: readonly unknown[] = Array.isArray(more[GROUP]) ? more[GROUP] : [];
  const clean = stored.flatMap((one) => readOne(one) ?? []).reduce(addPronunciation, []);
  read.set(more, clean);
  return clean;
}

export const changePronunciations = (
  preferences: Preferences,
  change: (before: readonly Pronunciation[]) => readonly Pronunciation[],
): Preferences => ({
  ...preferences,
  more: { ...preferences.more, [GROUP]: change(readPronunciations(preferences)) },
});

/** The list with this word; a reading that it had before gives way. Beyond the most there may be, the list as it was. */
export function addPronunciation(
  list: readonly Pronunciation[],
  added: Pronunciation,
): readonly Pronunciation[] {
  const others = list.filter((one) => !isSameWord(one, added));
  return others.length < mostPronunciations ? [...others, added] : list;
}

export const isSameWord = (one: Pronunciation, other: Pronunciation): boolean =>
  fold(one.word) === fold(other.word) && speaks(one, other.language);

export const fold = (word: string): string => word.normalize('NFC').toLowerCase();

function readOne(found: unknown): Pronunciation | null {
  if (typeof found !== 'object' || found === null) return null;
  const { language, word, say } = found as Readonly<Record<string, unknown>>;
  const tag = typeof language === 'string' ? canonicalTag(language) : null;
  const [clean, read] = [readText(word, pronunciationLengths.word), readText(say, pronunciationLengths.say)];
  return tag && clean && read ? { language: tag, word: clean, say: read } : null;
}

const readText = (found: unknown, most: number): string | null => {
  const text = typeof found === 'string' ? found.normalize('NFC').replace(/\s+/g, ' ').trim() : '';
  return text !== '' && text.length <= most ? text : null;
};
