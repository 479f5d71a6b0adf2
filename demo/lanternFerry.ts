import type { Film } from '../src/core/films/Film.js';
import { resolveFilm } from '../src/core/films/resolveFilm.js';

/** The demo film, as it lies in a folder beside an open page: its addresses are relative to its own file. */
export async function lanternFerry(folder = '/lantern-ferry/'): Promise<Film> {
  const response = await fetch(`${folder}film.json`);
  const base = new URL(folder, location.href);
  return resolveFilm((await response.json()) as Film, (address) => new URL(address, base).href);
}
