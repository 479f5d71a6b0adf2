import type { LanguageTag } from '../../films/Film.js';

/** A number to be read back. */
export interface SpelledGroups {
  /** `1101 0519 4912`: for the eye. */
  readonly seen: string;
  /** `1 1 0 1, 0 5 1 9, 4 9 1 2`: for the ear, or a voice says "one thousand one hundred and one". */
  readonly heard: string;
}

/** Groups of a number as they are read back: each character by itself, a pause after each group. */
export function spellGroups(groups: readonly string[], locale: LanguageTag): SpelledGroups {
  const pause = /^zh\b/.test(locale) ? '，' : ', ';
  return { seen: groups.join(' '), heard: groups.map((group) => Array.from(group).join(' ')).join(pause) };
}

/** What a viewer has written in groups of their own, a telephone number above all. */
export const cutSpoken = (text: string): readonly string[] => text.split(/[\s-]+/).filter(Boolean);

/** An organisation's code in its groups of five: each carries its own check, and a wrong one is told by its number. */
export const cutGroups = (code: string): readonly string[] =>
  code.replace(/[\s-]+/g, '').match(/.{1,5}/gu) ?? [];
