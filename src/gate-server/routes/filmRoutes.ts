import { GateProblem } from '../http/GateProblem.js';
import type { Handlers } from '../http/Handlers.js';
import { json } from '../http/answers.js';
import { prefix } from '../http/prefix.js';
import type { FilmService } from '../services/Services.js';

const samples = `${prefix}/samples/`;

/** The films in words, and a piece of each to hear: anyone may know what there is. */
export const filmRoutes = ({
  films,
  sample,
  findRegion,
}: {
  films: FilmService;
  findRegion: (request: Request) => string | null;
  sample: (request: Request, name: string) => Promise<Response | null>;
}): Pick<Handlers, 'listFilms' | 'getSample'> => ({
  listFilms: async ({ locale, viewer, request }) =>
    json({ films: await films.list(locale, { viewer, region: findRegion(request) }) }),
  async getSample({ request, url }) {
    // The path as it was asked for: what the router makes of it is decoded.
    const found = await sample(request, url.pathname.slice(samples.length));
    if (!found) throw new GateProblem('not-found');
    return found;
  },
});
