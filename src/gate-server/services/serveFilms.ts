import { tellWork } from '../../core/catalogue/tellWork.js';
import type { Film, LocalizedText } from '../../core/films/Film.js';
import { type FilmAccess, judgeAccess } from '../../core/gate/judgeAccess.js';
import type { SampleFile, TheatreFilm } from '../../core/gate/TheatreFilm.js';
import { chooseText } from '../../core/i18n/chooseText.js';
import type { Clock } from '../Clock.js';
import { readEntitlement } from '../entitlements/readEntitlement.js';
import { prefix } from '../http/prefix.js';
import type { Sql } from '../store/Database.js';
import type { FilmService } from './Services.js';

export type FilmsOptions = {
  theatre: { list(): readonly TheatreFilm[] };
  database: Sql;
  clock: Clock;
};

/**
 * The films, as the theatre's page tells of them before they are open, and whether each is open to who asks. No address is among
 * it but a sample's.
 */
export const serveFilms = ({ theatre, database, clock }: FilmsOptions): FilmService => ({
  async list(locale, { viewer, region }) {
    const now = clock();
    const entitlement = viewer
      ? await readEntitlement(database, viewer.id, new Date(now).toISOString())
      : null;
    const judge = ({ policy }: TheatreFilm): FilmAccess => {
      const access = judgeAccess(policy, entitlement, { now, region });
      if (access.open) return 'open';
      return access.code === 'not-found' ? 'not-entitled' : access.code;
    };
    return theatre.list().map((one) => {
      const { film, policy, work, sample } = one;
      return {
        id: film.id,
        title: inLanguages(film.title, film),
        ...(film.summary !== undefined && { summary: inLanguages(film.summary, film) }),
        author: inLanguages(policy.author, film),
        ...(film.duration !== undefined && { duration: film.duration }),
        mark: chooseText(policy.mark, locale).text,
        access: judge(one),
        ...(work && { catalogue: tellWork(work, policy, sample ? addressOf(film.id, sample) : null) }),
      };
    });
  },
});

const addressOf = (film: string, { extension }: SampleFile) => `${prefix}/samples/${film}.${extension}`;

const inLanguages = (text: LocalizedText, film: Film): Readonly<Record<string, string>> =>
  typeof text === 'string' ? { [film.language ?? 'und']: text } : text;
