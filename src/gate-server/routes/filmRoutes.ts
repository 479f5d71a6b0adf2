import type { Handlers } from '../http/Handlers.js';
import { json } from '../http/answers.js';
import type { FilmService } from '../services/Services.js';

/** The films in words: anyone may know what there is to see. */
export const filmRoutes = ({ films }: { films: FilmService }): Pick<Handlers, 'listFilms'> => ({
  listFilms: ({ locale }) => json({ films: films.list(locale) }),
});
