import type { Film } from './Film.js';
import { FilmError } from './FilmError.js';
import { filmRules } from './parse/filmRules.js';
import { readFilm } from './parse/readFilm.js';
import type { Fault } from './parse/Spot.js';

/**
 * Checks a film from outside and gives it back clean: what is unknown is left out, a source's `type` is told by its
 * ending where it is absent, language tags are in their canonical form.
 * @throws FilmError with every problem at once, each with its place, its cost and its remedy.
 */
export function parseFilm(input: unknown): Film {
  const faults: Fault[] = [];
  const film = readFilm({ path: 'film', found: input, faults });
  if (faults.length === 0) return film;
  const problems = faults.map(({ path, found, rule, meant }) => {
    const [cost, remedy] = filmRules[rule];
    return { path, found, cost, remedy: meant ? `Write ${meant}.` : remedy };
  });
  throw new FilmError(problems, film.id);
}

/**
 * A film written in code: the editor checks its fields, this checks what a type cannot (addresses, tags, unique names).
 * @throws FilmError as `parseFilm` does.
 */
export function defineFilm(film: Film): Film {
  return parseFilm(film);
}
