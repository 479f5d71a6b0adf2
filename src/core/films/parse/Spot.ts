import type { FilmProblem } from '../FilmError.js';

/** A value and the place where it was found. */
export interface Spot {
  readonly path: string;
  readonly found: unknown;
  readonly problems: FilmProblem[];
}

export type Words = Omit<FilmProblem, 'path'>;

export const refuse = ({ path, problems }: Spot, words: Words): void =>
  void problems.push({ path, ...words });

/** What was found, for an error: `is missing`, `is 3`, `is “”`. */
export function tell(found: unknown): string {
  if (found === undefined) return 'is missing';
  if (found === null) return 'is null';
  if (typeof found === 'string') return found.trim() === '' ? 'is empty' : `is “${shorten(found)}”`;
  if (Array.isArray(found)) return 'is a list';
  if (typeof found === 'object') return 'is an object';
  if (typeof found === 'number' || typeof found === 'boolean') return `is ${String(found)}`;
  return `is a ${typeof found}`;
}

export const isRecord = (found: unknown): found is Readonly<Record<string, unknown>> =>
  typeof found === 'object' && found !== null && !Array.isArray(found);

export interface Shape {
  /** The fields there are; null where that cannot be known. */
  readonly names: readonly string[] | null;
  readonly cost: string;
  readonly remedy: string;
}

/** The fields of an object, each with its place. A field that is almost one of ours is told: it is a slip that costs in silence. */
export function fieldsOf(spot: Spot, { names, cost, remedy }: Shape): (name: string) => Spot {
  const { path, found, problems } = spot;
  if (!isRecord(found)) refuse(spot, { found: tell(found), cost, remedy });
  const fields = isRecord(found) ? found : {};
  for (const name of names ? Object.keys(fields) : []) {
    const meant = names?.find((known) => known !== name && bare(known) === bare(name));
    if (meant === undefined || names?.includes(name)) continue;
    refuse(
      { ...spot, path: `${path}.${name}` },
      {
        found: 'is not a field of a film',
        cost: 'What is in it is not used.',
        remedy: `Write ${meant}.`,
      },
    );
  }
  // Where the whole is wrong, its fields are not told one by one.
  const heard = isRecord(found) ? problems : [];
  return (name) => ({
    path: `${path}.${name}`,
    found: Object.hasOwn(fields, name) ? fields[name] : undefined,
    problems: heard,
  });
}

/** A name without what is most often got wrong in it: its case, its dashes and its plural. */
const bare = (name: string): string => name.toLowerCase().replace(/[-_]/g, '').replace(/s$/, '');

/** A field that may be left out stays out, for `undefined` is not the same as absent. */
export function optional<Name extends string, Value>(
  name: Name,
  spot: Spot,
  read: (spot: Spot) => Value,
): { readonly [Key in Name]?: Value } {
  return spot.found === undefined ? {} : ({ [name]: read(spot) } as { [Key in Name]: Value });
}

/** A list that may be left out. */
export function readList<One>(spot: Spot, read: (one: Spot) => One): readonly One[] {
  const { found, path, problems } = spot;
  if (found === undefined) return [];
  if (Array.isArray(found))
    return found.map((one, index) => read({ path: `${path}[${index}]`, found: one, problems }));
  refuse(spot, { found: tell(found), cost: 'None of it can be used.', remedy: 'Give a list: [ … ].' });
  return [];
}

/** An address can hold a whole file. */
const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
