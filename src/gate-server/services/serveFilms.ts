import { tellWork } from '../../core/catalogue/tellWork.js';
import type { Film, LocalizedText } from '../../core/films/Film.js';
import type { TheatreFilm } from '../../core/gate/TheatreFilm.js';
import { chooseText } from '../../core/i18n/chooseText.js';
import type { FilmService } from './Services.js';

/** The films, as the theatre's page tells of them before they are open. No address is among it. */
export const serveFilms = (theatre: { list(): readonly TheatreFilm[] }): FilmService => ({
  list: (locale) =>
    theatre.list().map(({ film, policy, work }) => ({
      id: film.id,
      title: inLanguages(film.title, film),
      ...(film.summary !== undefined && { summary: inLanguages(film.summary, film) }),
      author: inLanguages(policy.author, film),
      ...(film.duration !== undefined && { duration: film.duration }),
      mark: chooseText(policy.mark, locale).text,
      ...(work && { catalogue: tellWork(work, policy) }),
    })),
});

const inLanguages = (text: LocalizedText, film: Film): Readonly<Record<string, string>> =>
  typeof text === 'string' ? { [film.language ?? 'und']: text } : text;
