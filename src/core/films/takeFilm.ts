import type { Film } from './Film.js';
import { inferMediaType } from './inferMediaType.js';

/**
 * A film that can be shown at once: what it cannot be without is there, and each source has a type. Everything else about it
 * is checked by `checkFilm`, which is not needed for the first picture and comes a moment later.
 * @throws Error that names the first field that is missing.
 */
export function takeFilm(input: unknown): Film {
  const film = (input ?? {}) as Readonly<Record<string, unknown>>;
  const isMissing = (field: string) => {
    const found = film[field];
    return found == null || found === '' || (Array.isArray(found) && found.length === 0);
  };
  const isNoList = (field: string) => film[field] !== undefined && !Array.isArray(film[field]);
  const bad =
    ['id', 'title', 'sources'].find(isMissing) ??
    ['sources', 'captions', 'descriptions', 'chapters'].find(isNoList) ??
    findSourceWithoutAddress(film['sources'] as readonly unknown[]);
  if (bad)
    throw new Error(
      `tingying: film.${bad} is ${isMissing(bad) || bad.includes('[') ? 'missing' : 'no list'}. So this film cannot be shown. Wrap it in defineFilm: that tells everything that is wrong, and what to write.`,
    );
  const whole = film as unknown as Film;
  return {
    ...whole,
    sources: whole.sources.map((one) => ({ ...one, type: one.type || (inferMediaType(one.src) ?? '') })),
  };
}

function findSourceWithoutAddress(sources: readonly unknown[]): string | undefined {
  const index = sources.findIndex((one) => !(one as { readonly src?: unknown } | null)?.src);
  return index < 0 ? undefined : `sources[${String(index)}].src`;
}
