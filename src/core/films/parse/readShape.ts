import type { FilmRule } from './filmRules.js';
import { isRecord, type Reader, refuse, type Spot } from './Spot.js';

/** A reader for each field; one that may be absent gives back undefined, and the field stays out. */
export type Shape<Value> = { readonly [Name in keyof Value]-?: Reader<Value[Name] | undefined> };

/**
 * Reads an object field by field. A field that is almost one of ours is told: it is a slip that costs in silence.
 * @param rule what is broken where it is no object; its fields are not told one by one then
 * @param knowsAll whether these are all fields there can be
 */
export const readShape =
  <Value extends object>(rule: FilmRule, shape: Shape<Value>, knowsAll = true): Reader<Value> =>
  (spot) => {
    const { path, found, faults } = spot;
    const read: Record<string, unknown> = {};
    if (isRecord(found)) {
      const names = Object.keys(shape);
      const at = (name: string): Spot => ({ path: `${path}.${name}`, found: found[name], faults });
      for (const name of knowsAll ? Object.keys(found) : []) {
        const meant = names.find((known) => bare(known) === bare(name));
        if (meant && !names.includes(name))
          faults.push({ path: `${path}.${name}`, found: 'is not a field of a film', rule: 'slip', meant });
      }
      for (const name of names) {
        const value = shape[name as keyof Value](
          Object.hasOwn(found, name) ? at(name) : { ...at(name), found: undefined },
        );
        if (value !== undefined) read[name] = value;
      }
    } else refuse(spot, rule);
    return read as Value;
  };

/** A name without what is most often got wrong in it: its case, its dashes and its plural. */
const bare = (name: string): string => name.toLowerCase().replace(/[-_]|s$/g, '');

/** What may be left out stays out, for `undefined` is not the same as absent. */
export const maybe =
  <Value>(read: Reader<Value>): Reader<Value | undefined> =>
  (spot) =>
    spot.found === undefined ? undefined : read(spot);

export const readList =
  <One>(read: Reader<One>): Reader<readonly One[]> =>
  (spot) => {
    const { found, path } = spot;
    if (Array.isArray(found))
      return found.map((one: unknown, index) => read({ ...spot, path: `${path}[${index}]`, found: one }));
    refuse(spot, 'list');
    return [];
  };

/** Reads each value of an object under its name, where it has any. @param none what is found where it has none */
export function readEntries<Value>(
  spot: Spot,
  rule: FilmRule,
  none: string,
  read: (name: string, spot: Spot) => readonly [string, Value],
): Readonly<Record<string, Value>> {
  const { found, path } = spot;
  if (!isRecord(found)) {
    refuse(spot, rule);
    return {};
  }
  const entries = Object.entries(found);
  if (entries.length === 0) refuse(spot, rule, none);
  return Object.fromEntries(
    entries.map(([name, one]) =>
      read(name, { ...spot, path: `${path}[${JSON.stringify(name)}]`, found: one }),
    ),
  );
}
