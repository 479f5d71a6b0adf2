import type { Film } from './Film.js';
import { readFilm } from './parse/readFilm.js';
import type { Fault } from './parse/Spot.js';

/**
 * What `parseFilm` does, in fewer bytes: it names every bad field and what was found there, and where to learn the rest.
 * For the page that plays the film, a moment after `takeFilm`; its author has checked it before.
 * @throws Error that names the fields.
 */
export function checkFilm(input: unknown): Film {
  const faults: Fault[] = [];
  const film = readFilm({ path: 'film', found: input, faults });
  if (faults.length > 0)
    throw new Error(
      `tingying: ${faults.map(({ path, found }) => `${path} ${found}`).join('; ')}. So this film cannot be shown. Wrap it in defineFilm: that tells what each costs, and what to write.`,
    );
  return film;
}
