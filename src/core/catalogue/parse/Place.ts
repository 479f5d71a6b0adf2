import type { FilmProblem } from '../../films/FilmError.js';
import { isRecord, tell } from '../../films/parse/Spot.js';
import { catalogueRules, type CatalogueRule } from './catalogueRules.js';

/** A value of a catalogue, and where it was found. What is wrong with it is noted, and costs nothing else. */
export interface Place {
  readonly path: string;
  readonly found: unknown;
  readonly problems: FilmProblem[];
}

/** Gives the value clean; undefined where it is absent, or was refused. */
export type Read<Value> = (place: Place) => Value | undefined;

/** Notes what is wrong. @returns undefined, so that a reader can end with it */
export function refuse(
  { path, found, problems }: Place,
  rule: CatalogueRule,
  words = tell(found),
  meant?: string,
): undefined {
  const [cost, remedy] = catalogueRules[rule];
  problems.push({ path, found: words, cost, remedy: meant ?? remedy });
  return undefined;
}

/** The value under this name. */
export const at = ({ path, found, problems }: Place, name: string): Place => ({
  path: path === '' ? name : `${path}.${name}`,
  found: isRecord(found) && Object.hasOwn(found, name) ? found[name] : undefined,
  problems,
});

/** What may be left out stays out. */
export const maybe =
  <Value>(read: Read<Value>): Read<Value> =>
  (place) =>
    place.found === undefined ? undefined : read(place);

/** Each of a list; what is refused is left out of it. */
export const each =
  <Value>(read: Read<Value>): Read<readonly Value[]> =>
  (place) => {
    const { found, path, problems } = place;
    if (!Array.isArray(found)) return refuse(place, 'list');
    return found.flatMap((one: unknown, index) => {
      const value = read({ path: `${path}[${index}]`, found: one, problems });
      return value === undefined ? [] : [value];
    });
  };

/** Fields by their readers. A field that is nearly one of these is told: it is a slip that costs in silence. */
export function readFields<Value extends object>(
  place: Place,
  readers: { readonly [Name in keyof Value]-?: Read<NonNullable<Value[Name]>> },
): Partial<Value> {
  const names = Object.keys(readers);
  const read: Record<string, unknown> = {};
  if (isRecord(place.found))
    for (const name of Object.keys(place.found)) {
      const meant = names.find((known) => bare(known) === bare(name));
      if (meant !== undefined && meant !== name && !names.includes(name))
        refuse(at(place, name), 'slip', 'is not a field of it', `Write ${meant}.`);
    }
  for (const name of names) {
    const value = readers[name as keyof Value](at(place, name));
    if (value !== undefined) read[name] = value;
  }
  return read as Partial<Value>;
}

const bare = (name: string): string => name.toLowerCase().replace(/[-_]|s$/g, '');
