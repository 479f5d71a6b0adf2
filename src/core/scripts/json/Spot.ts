import type { ScriptProblem, ScriptRule } from '../ScriptProblem.js';

/** A value from outside, and where it was found. */
export interface Spot {
  /** Such as `events[3].startTime`; empty for the whole. */
  readonly path: string;
  readonly found: unknown;
  readonly problems: ScriptProblem[];
}

export function report(
  { path, problems }: Spot,
  level: ScriptProblem['level'],
  rule: ScriptRule,
  message: string,
): void {
  problems.push({ level, rule, message: `${path === '' ? 'The script' : path} ${message}` });
}

export const refuse = (spot: Spot, rule: ScriptRule, message: string): void =>
  report(spot, 'error', rule, message);

/** What was found, for a message. */
export function tell(found: unknown): string {
  if (found === undefined) return 'is missing';
  if (found === null) return 'is null';
  if (typeof found === 'string') return found === '' ? 'is empty' : `is “${shorten(found)}”`;
  if (Array.isArray(found)) return 'is a list';
  if (typeof found === 'number' || typeof found === 'boolean') return `is ${String(found)}`;
  return typeof found === 'object' ? 'is an object' : `is a ${typeof found}`;
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

const isRecord = (found: unknown): found is Readonly<Record<string, unknown>> =>
  typeof found === 'object' && found !== null && !Array.isArray(found);

/** The fields of an object, each with its place; null where it is no object. What is not ours must begin with `x-`. */
export function fieldsOf(spot: Spot, names: readonly string[]): ((name: string) => Spot) | null {
  const { found, path, problems } = spot;
  if (!isRecord(found)) {
    refuse(spot, 'json-shape', `${tell(found)}. It cannot be read. Write an object: { … }.`);
    return null;
  }
  for (const name of Object.keys(found))
    if (!names.includes(name) && !name.startsWith('x-'))
      refuse(
        { path: join(path, name), found: undefined, problems },
        'json-unknown-field',
        `is no field that is known here. What is in it is not used. Write one of ${names.join(', ')}; one's own begin with x-.`,
      );
  return (name) => ({
    path: join(path, name),
    found: Object.hasOwn(found, name) ? found[name] : undefined,
    problems,
  });
}

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/** Text that may be left out; it is then `otherwise`. An empty one is none, unless it may be. */
export function readText<Otherwise>(
  spot: Spot,
  otherwise: Otherwise,
  { pattern, example, empty = false }: { pattern?: RegExp; example?: string; empty?: boolean } = {},
): string | Otherwise {
  const { found } = spot;
  if (found === undefined) return otherwise;
  if (typeof found !== 'string') {
    refuse(spot, 'json-shape', `${tell(found)}. It is left out. Write text: "…".`);
    return otherwise;
  }
  if ((found === '' && !empty) || (pattern && !pattern.test(found))) {
    refuse(
      spot,
      'json-value',
      `${tell(found)}. It is left out. Write ${example === undefined ? 'something in it, or leave it out' : `it like "${example}"`}.`,
    );
    return otherwise;
  }
  return found;
}

/** A number within limits; `otherwise` where it is left out or wrong. */
export function readNumber<Otherwise>(
  spot: Spot,
  otherwise: Otherwise,
  { least, most = Infinity }: { readonly least: number; readonly most?: number },
): number | Otherwise {
  const { found } = spot;
  if (found === undefined) return otherwise;
  if (typeof found !== 'number' || !Number.isFinite(found)) {
    refuse(spot, 'json-shape', `${tell(found)}. It is left out. Write a number.`);
    return otherwise;
  }
  if (found < least || found > most) {
    refuse(
      spot,
      'json-value',
      `is ${found}. It is left out. Write a number from ${least}${most === Infinity ? '' : ` to ${most}`}.`,
    );
    return otherwise;
  }
  return found;
}

/** One word of several; `otherwise` where it is left out or none of them. */
export function readWord<Word extends string, Otherwise>(
  spot: Spot,
  words: readonly Word[],
  otherwise: Otherwise,
): Word | Otherwise {
  const { found } = spot;
  if (found === undefined) return otherwise;
  const word = words.find((one) => one === found);
  if (word !== undefined) return word;
  refuse(
    spot,
    typeof found === 'string' ? 'json-value' : 'json-shape',
    `${tell(found)}. It is left out. Write one of ${words.join(', ')}.`,
  );
  return otherwise;
}

/** A list that may be left out; what cannot be read of it is left out. */
export function readList<One>(spot: Spot, read: (one: Spot) => One | null): readonly One[] {
  const { found, path, problems } = spot;
  if (found === undefined) return [];
  if (!Array.isArray(found)) {
    refuse(spot, 'json-shape', `${tell(found)}. None of it can be used. Write a list: [ … ].`);
    return [];
  }
  return found.flatMap((one: unknown, index) => {
    const value = read({ path: `${path}[${index}]`, found: one, problems });
    return value === null ? [] : [value];
  });
}

/** A field without which what it is in cannot be used. */
export function required(spot: Spot, remedy: string): boolean {
  if (spot.found !== undefined) return true;
  refuse(spot, 'json-shape', `is missing. What it belongs to cannot be used. ${remedy}`);
  return false;
}
