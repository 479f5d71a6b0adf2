import type { Film } from '../src/core/films/Film.js';

/** The demo film, as it lies beside an open page. */
export const lanternFerry = (base = '/lantern-ferry/'): Promise<Film> => fetchFilm(base);

/** A film by its folder's address. Its addresses are relative to its own file; here they are made so for the page. */
export async function fetchFilm(base: string): Promise<Film> {
  const response = await fetch(`${base}film.json`);
  const film = (await response.json()) as Film;
  return resolveSources(film, new URL(base, location.href));
}

/** Every `src`, wherever it stands, made absolute. */
function resolveSources<T>(value: T, base: URL): T {
  if (Array.isArray(value)) return value.map((one: unknown) => resolveSources(one, base)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => {
      if ((key === 'src' || key === 'script') && typeof one === 'string')
        return [key, new URL(one, base).href];
      if (key === 'clips')
        return [
          key,
          Object.fromEntries(
            Object.entries(one as object).map(([id, clip]) => [id, new URL(String(clip), base).href]),
          ),
        ];
      return [key, resolveSources(one, base)];
    }),
  ) as T;
}
