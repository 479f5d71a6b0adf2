import type { Film } from '../films/Film.js';

/** Every address in a film, with its place: `film.captions[0].src`. */
export function listFilmFiles(film: Film): { path: string; src: string }[] {
  const found: { path: string; src: string }[] = [];
  walk(film, 'film', (path, src) => {
    found.push({ path, src });
    return src;
  });
  return found;
}

/** The film with every address put after a base, such as a play session's: `/gate/v1/m/{grant}/{film}/`. */
export function placeFilm(film: Film, base: string): Film {
  return walk(film, 'film', (_path, src) => base + src);
}

function walk<Value>(value: Value, path: string, change: (path: string, src: string) => string): Value {
  if (Array.isArray(value))
    return value.map((one: unknown, index) => walk(one, `${path}[${index}]`, change)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, one]: [string, unknown]) => {
    const at = `${path}.${name}`;
    const isAddress = name === 'src' || name === 'script' || path.endsWith('.clips');
    return [name, isAddress && typeof one === 'string' ? change(at, one) : walk(one, at, change)];
  });
  return Object.fromEntries(entries) as Value;
}
