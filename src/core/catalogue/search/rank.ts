/**
 * How a work was found, best first. What decides, in this order:
 * 1. *how*: as written, by full pinyin, by initials, by a character that sounds the same (影 映, 她 他 它; traditional for
 *    simplified too), by one that nearly does (zh z, ng n, l n …), by a slip of typing;
 * 2. *where in the text*: all of it, its beginning, the beginning of a word, inside;
 * 3. *in which text*: title, another title, a person;
 * 4. the catalogue's own order.
 * What only nearly sounds so, and slips, are looked for where fewer than ten works were found without.
 */
export const matchKinds = ['written', 'pinyin', 'initials', 'homophone', 'near', 'slip'] as const;
export type MatchKind = (typeof matchKinds)[number];

/** As numbers, for they are compared ten thousand times a keystroke: the place of each in its list above. */
export const [WRITTEN, PINYIN, INITIALS, HOMOPHONE, NEAR, SLIP, NO_MATCH] = [0, 1, 2, 3, 4, 5, 9] as const;
export const [WHOLE, BEGINNING, WORD, INSIDE] = [0, 1, 2, 3] as const;
export const fewEnough = 10;

/** Less is better. */
export const rankOf = (kind: number, place: number, text: number): number => kind * 100 + place * 10 + text;

/** More than any rank: not found. */
export const NOT_FOUND = 1000;

export const kindOfRank = (rank: number): MatchKind => matchKinds[Math.floor(rank / 100)] ?? 'slip';
