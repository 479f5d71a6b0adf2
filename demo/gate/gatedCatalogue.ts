import type { Catalogue } from '../../src/core/catalogue/Catalogue.js';
import { parseCatalogue } from '../../src/core/catalogue/parseCatalogue.js';
import type { FilmEntry } from '../../src/gate-client/index.js';

/** The gate's films as a catalogue: what the gate tells of each, and a film that is only there once the gate is open. */
export function gatedCatalogue(films: readonly FilmEntry[]): Catalogue {
  const { catalogue, problems } = parseCatalogue({
    works: films.map(({ id, title, summary, duration, author, mark, catalogue: told }) => ({
      kind: 'film',
      rights: { author, mark },
      ...told,
      id,
      title,
      summary,
      duration,
      film: 'film.json',
    })),
  });
  for (const { path, found, cost, remedy } of problems)
    console.warn(`tingying: ${path} ${found}. ${cost} ${remedy}`);
  return catalogue;
}
