import type { LocalizedText } from '../films/Film.js';
import { describers, type DescriberKind, type Work, type WorkKind, workKinds } from './Catalogue.js';
import { tellDescriptions } from './tellDescriptions.js';

/** What a viewer looks for, and which page of the theatre they are on. What is null does not narrow. */
export interface CatalogueQuery {
  readonly text: string;
  readonly description: DescriberKind | null;
  /** The language of the dialogue, without its region. */
  readonly language: string | null;
  /** `keyOf` the genre. */
  readonly genre: string | null;
  readonly year: number | null;
  readonly kind: WorkKind | null;
  /** The id of the work whose page is open. */
  readonly work: string | null;
  /** The id of the episode that is open. */
  readonly episode: string | null;
}

export const emptyQuery: CatalogueQuery = {
  text: '',
  description: null,
  language: null,
  genre: null,
  year: null,
  kind: null,
  work: null,
  episode: null,
};

/** The parameters of an address that are the theatre's. */
export const queryNames = [
  'q',
  'description',
  'language',
  'genre',
  'year',
  'kind',
  'work',
  'episode',
] as const;
type QueryName = (typeof queryNames)[number];

/** Reads what an address says. What nobody knows is as if it were not there. @param get a parameter by its name */
export function readQuery(get: (name: QueryName) => string | null): CatalogueQuery {
  const year = Number(get('year'));
  return {
    text: get('q') ?? '',
    description: oneOf(describers, get('description')),
    language: textOf(get('language')),
    genre: textOf(get('genre')),
    year: Number.isInteger(year) && year > 0 ? year : null,
    kind: oneOf(workKinds, get('kind')),
    work: textOf(get('work')),
    episode: textOf(get('episode')),
  };
}

/** The same for an address: only what is not empty, in a fixed order. */
export function writeQuery(query: CatalogueQuery): readonly (readonly [QueryName, string])[] {
  const { text, ...rest } = query;
  return queryNames.flatMap((name) => {
    const value = name === 'q' ? text : rest[name];
    return value === null || value === '' ? [] : [[name, String(value)] as const];
  });
}

/** Whether the viewer looks for something: else the shelves are shown. */
export const isLooking = ({ text, description, language, genre, year, kind }: CatalogueQuery): boolean =>
  text.trim() !== '' || [description, language, genre, year, kind].some((one) => one !== null);

/** Whether a work is among what the filters leave. */
export function passesFilters(work: Work, query: CatalogueQuery): boolean {
  const { description, language, genre, year, kind } = query;
  return (
    (kind === null || work.kind === kind) &&
    (year === null || work.year === year) &&
    (language === null || (work.language !== undefined && baseOf(work.language) === language)) &&
    (genre === null || (work.genres ?? []).some((one) => keyOf(one) === genre)) &&
    (description === null || tellDescriptions(work).some(({ by }) => by === description))
  );
}

/** What can be filtered by: only what narrows, in the catalogue's order; years from the newest on. */
export interface Facets {
  readonly descriptions: readonly DescriberKind[];
  readonly languages: readonly string[];
  readonly genres: readonly LocalizedText[];
  readonly years: readonly number[];
  readonly kinds: readonly WorkKind[];
}

export function listFacets(works: readonly Work[]): Facets {
  const descriptions = new Set<DescriberKind>();
  const languages = new Set<string>();
  const genres = new Map<string, LocalizedText>();
  const years = new Set<number>();
  const kinds = new Set<WorkKind>();
  for (const work of works) {
    kinds.add(work.kind);
    if (work.year !== undefined) years.add(work.year);
    if (work.language !== undefined) languages.add(baseOf(work.language));
    for (const genre of work.genres ?? []) if (!genres.has(keyOf(genre))) genres.set(keyOf(genre), genre);
    for (const { by } of tellDescriptions(work)) descriptions.add(by);
  }
  return {
    descriptions: describers.filter((one) => descriptions.has(one)),
    languages: [...languages],
    genres: [...genres.values()],
    years: [...years].sort((a, b) => b - a),
    kinds: workKinds.filter((one) => kinds.has(one)),
  };
}

/** A genre's name for an address: its first. */
export const keyOf = (text: LocalizedText): string =>
  typeof text === 'string' ? text : (Object.values(text)[0] ?? '');

const textOf = (found: string | null): string | null => (found === '' ? null : found);

const baseOf = (tag: string): string => tag.split('-', 1)[0] ?? tag;

const oneOf = <One extends string>(known: readonly One[], found: string | null): One | null =>
  known.find((one) => one === found) ?? null;
