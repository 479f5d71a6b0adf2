/** How a Chinese character can sound, without tones. */
export interface Sound {
  /** Its syllables as they are typed, the commonest first; ü as v and as u. */
  readonly exact: readonly string[];
  /** What they are mistaken for: zh z, ch c, sh s, ng n, l n. */
  readonly near: readonly string[];
  /** The letters they begin with, a bit each. */
  readonly firsts: number;
  /** All letters in them and in what they are mistaken for. */
  readonly nearLetters: number;
  /** Its syllables, each spelt as all are that are mistaken for one another. */
  readonly classes: readonly string[];
}

/** The sounds of a character; null for what has none. */
export type Sounds = (character: string) => Sound | null;

/** @param table a line for each rank of a reading: `syllable` and its characters, by spaces */
export function readSounds(table: readonly string[]): Sounds {
  const syllables = new Map<string, string[]>();
  for (const line of table)
    for (const row of line.split(' ')) {
      const syllable = /^[a-z]+/.exec(row)?.[0] ?? '';
      for (const character of row.slice(syllable.length))
        syllables.set(character, [...(syllables.get(character) ?? []), syllable]);
    }
  const made = new Map<string, Sound | null>();
  return (character) => {
    const before = made.get(character);
    if (before !== undefined) return before;
    const own = syllables.get(character);
    const sound = own ? makeSound(own) : null;
    made.set(character, sound);
    return sound;
  };
}

function makeSound(syllables: readonly string[]): Sound {
  const exact = [
    ...new Set(syllables.flatMap((one) => (one.includes('v') ? [one, one.replace('v', 'u')] : [one]))),
  ];
  const near = [...new Set(exact.flatMap(listNear))].filter((one) => !exact.includes(one));
  return {
    exact,
    near,
    firsts: lettersOf(exact.map((one) => one.charAt(0)).join('')),
    nearLetters: lettersOf(exact.join('') + near.join('')),
    classes: [...new Set(syllables.map(plainSyllable))],
  };
}

export const lettersOf = (text: string): number => {
  let bits = 0;
  for (let index = 0; index < text.length; index++) {
    const place = text.charCodeAt(index) - 97;
    if (place >= 0 && place < 26) bits |= 1 << place;
  }
  return bits;
};

/** Every way in which a syllable is heard and typed by who does not tell these sounds apart. */
function listNear(syllable: string): readonly string[] {
  const ends = /(an|en|in)g$/.test(syllable)
    ? [syllable, syllable.slice(0, -1)]
    : /(an|en|in)$/.test(syllable)
      ? [syllable, `${syllable}g`]
      : [syllable];
  return ends.flatMap((one) => {
    if (/^[zcs]h/.test(one)) return [one, one.charAt(0) + one.slice(2)];
    if (/^[zcs]/.test(one)) return [one, `${one.charAt(0)}h${one.slice(1)}`];
    if (one.startsWith('l')) return [one, `n${one.slice(1)}`];
    if (one.startsWith('n')) return [one, `l${one.slice(1)}`];
    return [one];
  });
}

/** What is mistaken for one another has one spelling here. */
export const plainSyllable = (syllable: string): string =>
  syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^l/, 'n')
    .replace(/ng$/, 'n');

/** How alike two characters sound: the same, nearly, or not. */
export function compareSounds(a: Sound | null, b: Sound | null): 'same' | 'near' | null {
  if (!a || !b || !a.classes.some((one) => b.classes.includes(one))) return null;
  return a.exact.some((one) => b.exact.includes(one)) ? 'same' : 'near';
}
