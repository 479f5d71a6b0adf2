import type { Film } from '../films/Film.js';
import type { FilmProblem } from '../films/FilmError.js';
import { isRecord } from '../films/parse/Spot.js';
import type { Work } from './Catalogue.js';
import { parseCatalogue } from './parseCatalogue.js';

/**
 * A film as a theatre's catalogue has it, with what its `film.json` says under `catalogue`: kind, year, genres, people, an
 * introduction … What the film itself says is not said twice.
 * @returns the work, and what is wrong with `catalogue`, field by field
 */
export function readFilmWork(
  film: Film,
  found: unknown,
): { readonly work: Work; readonly problems: readonly FilmProblem[] } {
  const { id, title, summary, language, duration, poster } = film;
  const told = { id, title, summary, language, duration, poster, film };
  const own = isRecord(found) ? found : {};
  const { catalogue, problems } = parseCatalogue({ works: [{ kind: 'film', ...own, ...told }] });
  return {
    work: catalogue.works[0] ?? { kind: 'film', id, title, film },
    problems: [
      ...(found === undefined || isRecord(found)
        ? []
        : [
            {
              path: 'film.catalogue',
              found: 'is no object',
              cost: 'The theatre tells nothing of it.',
              remedy: 'Give an object, or leave it out.',
            },
          ]),
      ...problems.map((problem) => ({
        ...problem,
        path: problem.path.replace(/^works\[0\]/, 'film.catalogue'),
      })),
    ],
  };
}
