import type { LocalizedText } from '../films/Film.js';
import type { FilmProblem } from '../films/FilmError.js';
import { isRecord } from '../films/parse/Spot.js';
import type { Catalogue, CatalogueShelf, Work } from './Catalogue.js';
import { at, each, maybe, type Place, type Read, readFields, refuse } from './parse/Place.js';
import { readId, readWords } from './parse/readFacts.js';
import { readWork } from './parse/readWork.js';

/** One thing that is wrong with a catalogue: where (`works[3].title`), what was found, what it costs, what to do. */
export type CatalogueProblem = FilmProblem;

/**
 * Reads a catalogue from outside, clean. Never throws: a bad field costs that field, a title that cannot be shown costs that
 * title, and nothing else is lost. Unknown fields are left out.
 */
export function parseCatalogue(input: unknown): {
  readonly catalogue: Catalogue;
  readonly problems: readonly CatalogueProblem[];
} {
  const problems: CatalogueProblem[] = [];
  const place: Place = { path: '', found: input, problems };
  if (!isRecord(input)) {
    refuse({ ...place, path: 'catalogue' }, 'catalogue');
    return { catalogue: { works: [] }, problems };
  }
  const found = at(place, 'works');
  if (!Array.isArray(found.found)) refuse(found, 'works');
  const works = Array.isArray(found.found) ? readWorks(found) : [];
  const shelves = maybe(each(readShelf(new Set(works.map(({ id }) => id)))))(at(place, 'shelves'));
  return { catalogue: { works, ...(shelves && { shelves }) }, problems };
}

/** Ids are the viewer's place in a work: a second one of the same name, episodes too, is left out. */
function readWorks(place: Place): readonly Work[] {
  const ids = new Map<string, string>();
  const isOwn = (id: string, path: string): boolean => {
    const before = ids.get(id);
    if (before === undefined) ids.set(id, path);
    else refuse({ ...place, path: `${path}.id`, found: id }, 'twins', `is “${id}”, as is that of ${before}`);
    return before === undefined;
  };
  const readOwn: Read<Work> = (one) => {
    const work = readWork(one);
    if (!work || !isOwn(work.id, one.path)) return undefined;
    if (!work.seasons) return work;
    const seasons = work.seasons
      .map((season) => ({
        ...season,
        episodes: season.episodes.filter(({ id }) => isOwn(id, `${one.path} › ${id}`)),
      }))
      .filter(({ episodes }) => episodes.length > 0);
    return work.film === undefined && seasons.length === 0 ? undefined : { ...work, seasons };
  };
  return each(readOwn)(place) ?? [];
}

const readShelf =
  (known: ReadonlySet<string>): Read<CatalogueShelf> =>
  (place) => {
    if (!isRecord(place.found)) return refuse(place, 'shelf');
    const readShown: Read<string> = (one) => {
      const id = readId(one);
      return id === undefined || known.has(id) ? id : refuse(one, 'stranger', `is “${id}”, and no work is`);
    };
    const { title, works } = readFields<CatalogueShelf>(place, {
      title: readWords('shelf') satisfies Read<LocalizedText>,
      works: each(readShown),
    });
    return title === undefined || works === undefined || works.length === 0 ? undefined : { title, works };
  };
