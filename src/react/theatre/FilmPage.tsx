'use client';
import { lazy, Suspense, useId, type ComponentProps, type ReactNode } from 'react';
import type { Episode, Person, Work } from '../../core/catalogue/Catalogue.js';
import { describeWork } from '../../core/catalogue/describeWork.js';
import { tellChanges } from '../../core/catalogue/tellChanges.js';
import type { TheatreTranslate } from '../../core/catalogue/i18n/createTheatreTranslate.js';
import type { Film } from '../../core/films/Film.js';
import { chooseText } from '../../core/i18n/chooseText.js';
import { joinSentences } from '../../core/i18n/joinSentences.js';
import { findNextEpisode, listEpisodes } from '../../core/viewing/listContinue.js';
import { MarkContext } from '../gate/MarkContext.js';
import { dataAttributes } from '../player/dataAttributes.js';
import { mergeProps } from '../player/mergeProps.js';
import { EpisodeList } from './EpisodeList.js';
import { FavouriteButton } from './FavouriteButton.js';
import { FetchingNote } from './FetchingNote.js';
import { goWithin } from './goWithin.js';
import { Heading } from './Heading.js';
import { IntroductionText } from './IntroductionText.js';
import { SampleButton } from './SampleButton.js';
import { TheatreLink } from './TheatreLink.js';
import { useTheatre } from './useTheatre.js';
import { VersionChangesList } from './VersionChangesList.js';
import { Words } from './Words.js';

/** The player and all that it needs: fetched with the first film page, not with the list of titles. */
const TheatrePlayer = lazy(() =>
  import('./TheatrePlayer.js').then((found) => ({ default: found.TheatrePlayer })),
);

/** What is to be played. */
export interface PlayingFilm {
  readonly work: Work;
  /** Null in a work of one film. */
  readonly episode: Episode | null;
  /** Of the episode, else of the work: the viewer's place is kept by it. */
  readonly id: string;
  /** The film, or the address of its `film.json`. */
  readonly film: Film | string;
}

export interface FilmPageProps extends ComponentProps<'article'> {
  readonly work: Work;
  readonly headingLevel?: number;
  /** How it is played; the player with a memory where it is left out. */
  readonly renderFilm?: (playing: PlayingFilm) => ReactNode;
}

/** A work's own page: what it is, what to know before, the film itself, its episodes, its people, what its versions change. A heading for each. */
export function FilmPage({ work, headingLevel = 2, renderFilm, ...props }: FilmPageProps) {
  const { router, translate, now } = useTheatre();
  const { locale } = translate;
  const episode = listEpisodes(work).find(({ id }) => id === router.query.episode) ?? null;
  const film = episode?.film ?? work.film;
  const playing = film === undefined ? null : { work, episode, id: episode?.id ?? work.id, film };
  const next = episode && findNextEpisode(work, episode.id);
  const place = useId();
  const { rights, introduction, people = [], summary, poster } = work;
  const below = headingLevel + 1;
  return (
    <article {...mergeProps(dataAttributes({ part: 'film-page' }), props)}>
      <p data-part="way-back">
        <TheatreLink to={{}}>{translate('theatre.home')}</TheatreLink>
      </p>
      <Heading level={headingLevel} led tabIndex={-1} data-part="page-heading">
        <Words of={work.title} language={work.language} />
        {episode && (
          <>
            {' · '}
            <Words of={episode.title} />
          </>
        )}
      </Heading>
      {rights?.mark && (
        <p data-part="film-mark">
          <Words of={rights.mark} />
        </p>
      )}
      <p data-part="card-sentence">{describeWork(work, translate, now)}</p>
      {work.warning !== undefined && (
        <p data-part="film-warning">
          {translate('film.warning', { warning: chooseText(work.warning, locale).text })}
        </p>
      )}
      {rights && <Rights rights={rights} />}
      <div data-part="button-row">
        <FavouriteButton work={work} />
        <SampleButton work={work} />
      </div>
      {/* Where the film is, its player shows it. */}
      {poster && !playing && (
        <img src={poster.src} alt={chooseText(poster.alt, locale).text} data-part="film-poster" />
      )}
      {(episode?.summary ?? summary) !== undefined && (
        <p data-part="film-summary">
          <Words of={episode?.summary ?? summary ?? ''} />
        </p>
      )}
      {introduction && (
        <section aria-labelledby={`${place}before`} data-part="introduction">
          <Heading level={below} id={`${place}before`}>
            {translate('introduction.title')}
          </Heading>
          {playing && (
            <p>
              <a href={`#${place}film`} onClick={goWithin}>
                {translate('film.toFilm')}
              </a>
            </p>
          )}
          <IntroductionText introduction={introduction} id={work.id} headingLevel={below + 1} />
        </section>
      )}
      {playing && (
        <section aria-labelledby={`${place}film`} data-part="film-place">
          <Heading level={below} id={`${place}film`} led tabIndex={-1}>
            {translate('film.watch')}
          </Heading>
          {renderFilm ? (
            <MarkContext value={rights?.mark !== undefined}>{renderFilm(playing)}</MarkContext>
          ) : (
            <Suspense fallback={<FetchingNote />}>
              <TheatrePlayer key={playing.id} {...playing} glossaryLevel={below + 1} />
            </Suspense>
          )}
          {next && (
            <p data-part="next-episode">
              <TheatreLink to={{ work: work.id, episode: next.id }}>
                {translate('film.next', { title: chooseText(next.title, locale).text })}
              </TheatreLink>
            </p>
          )}
        </section>
      )}
      <EpisodeList work={work} open={episode?.id ?? null} headingLevel={below} />
      {people.length > 0 && (
        <section aria-labelledby={`${place}people`} data-part="people">
          <Heading level={below} id={`${place}people`}>
            {translate('film.people')}
          </Heading>
          <ul>
            {people.map((person, index) => (
              <li key={index}>{sayPerson(person, translate)}</li>
            ))}
          </ul>
        </section>
      )}
      <VersionChangesList versions={tellChanges(work, film)} headingLevel={below} />
    </article>
  );
}

function Rights({ rights }: { readonly rights: NonNullable<Work['rights']> }) {
  const { translate } = useTheatre();
  const { author, source, notice, license } = rights;
  const say = (text: NonNullable<typeof author>) => chooseText(text, translate.locale).text;
  const told = [
    ...(author ? [translate('rights.author', { author: say(author) })] : []),
    ...(source ? [translate('rights.source', { source: say(source) })] : []),
    ...(notice ? [say(notice)] : license ? [translate('card.sentence', { phrases: license })] : []),
  ];
  return told.length > 0 && <p data-part="card-credits">{joinSentences(told, translate.locale)}</p>;
}

function sayPerson({ name, role, character }: Person, translate: TheatreTranslate): string {
  const say = (text: typeof name) => chooseText(text, translate.locale).text;
  const who = character ? translate('film.plays', { name: say(name), character: say(character) }) : say(name);
  return role ? translate('film.person', { role: translate(`role.${role}`), name: who }) : who;
}
