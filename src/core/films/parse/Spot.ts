import type { FilmRule } from './filmRules.js';

/** Something that is wrong, as it is found; `filmRules.ts` has the words for it. */
export interface Fault {
  readonly path: string;
  readonly found: string;
  readonly rule: FilmRule;
  /** What was probably meant. */
  readonly meant?: string;
}

/** A value and the place where it was found. */
export interface Spot {
  readonly path: string;
  readonly found: unknown;
  readonly faults: Fault[];
}

/** Gives the value clean, or notes what is wrong with it. */
export type Reader<Value> = (spot: Spot) => Value;

export const refuse = ({ path, found, faults }: Spot, rule: FilmRule, words = tell(found)): void =>
  void faults.push({ path, found: words, rule });

/** What was found, for an error: `is missing`, `is 3`, `is “”`. */
export function tell(found: unknown): string {
  if (found === undefined) return 'is missing';
  if (typeof found === 'string') return found.trim() === '' ? 'is empty' : `is “${shorten(found)}”`;
  if (Array.isArray(found)) return 'is a list';
  if (isRecord(found)) return 'is an object';
  return found === null || typeof found === 'number' || typeof found === 'boolean'
    ? `is ${String(found)}`
    : `is a ${typeof found}`;
}

export const isRecord = (found: unknown): found is Readonly<Record<string, unknown>> =>
  typeof found === 'object' && found !== null && !Array.isArray(found);

/** An address can hold a whole file. */
const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
