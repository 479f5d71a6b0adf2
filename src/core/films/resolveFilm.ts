import type { Film } from './Film.js';

/**
 * A film with every address made absolute: in a `film.json` they are relative to that file, for a page they must not be.
 * @param resolve the absolute address of one that stands in the film
 */
export const resolveFilm = (film: Film, resolve: (address: string) => string): Film =>
  resolveAll(film, resolve) as Film;

const addresses = new Set(['src', 'script', 'href']);

function resolveAll(value: unknown, resolve: (address: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => resolveAll(one, resolve));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => {
      if (addresses.has(key) && typeof one === 'string') return [key, resolve(one)];
      if (key === 'clips' && typeof one === 'object' && one !== null)
        return [
          key,
          Object.fromEntries(Object.entries(one).map(([id, clip]) => [id, resolve(String(clip))])),
        ];
      return [key, resolveAll(one, resolve)];
    }),
  );
}
