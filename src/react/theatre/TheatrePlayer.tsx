'use client';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Film } from '../../core/films/Film.js';
import { useDeepLink } from '../moving/useDeepLink.js';
import { dataAttributes } from '../player/dataAttributes.js';
import { FilmPlayer, type FilmPlayerProps } from '../player/FilmPlayer.js';
import { usePlayer } from '../player/usePlayer.js';
import type { PlayingFilm } from './FilmPage.js';
import { FetchingNote } from './FetchingNote.js';
import { FilmGlossary } from './FilmGlossary.js';
import { FirstRunOffer } from './FirstRunOffer.js';
import { IntroductionButton } from './IntroductionButton.js';
import { ResumeOffer } from './ResumeOffer.js';
import { useFetchedFilm } from './useFetchedFilm.js';
import { useTheatre } from './useTheatre.js';

export interface TheatrePlayerProps extends PlayingFilm, Omit<FilmPlayerProps, 'film' | 'id'> {
  /** Of the heading over the film's words, below the film. */
  readonly glossaryLevel?: number;
}

/** The player of a film page: it remembers the viewer's place, and has the introduction at hand. */
export function TheatrePlayer({ work, episode, id, film, ...props }: TheatrePlayerProps) {
  const { translate } = useTheatre();
  const [fetched, retry] = useFetchedFilm(film);
  if (fetched.phase === 'loading') return <FetchingNote />;
  if (fetched.phase === 'broken')
    return (
      <div data-part="theatre-trouble" role="alert">
        <p>{translate('film.broken')}</p>
        <button type="button" onClick={retry}>
          {translate('film.retry')}
        </button>
      </div>
    );
  return <Remembered {...{ work, episode, id }} {...props} film={fetched.film} />;
}

/** A link to a place, as the bookmarks give it, leads there: a film page has one player. */
function FollowLink() {
  useDeepLink();
  return null;
}

/** The film gives way to a sample and to what is read aloud: nobody is talked over. */
function PauseForQuiet() {
  const { quiet } = useTheatre();
  const player = usePlayer();
  useEffect(() => quiet.add(player.pause), [quiet, player]);
  return null;
}

function Remembered({
  work,
  episode: _,
  id,
  film,
  glossaryLevel = 3,
  children,
  ...props
}: Omit<TheatrePlayerProps, 'film'> & { readonly film: Film }) {
  const { translate } = useTheatre();
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <>
      {/* Before the player, where one meets it first; it belongs to the player all the same. */}
      <div ref={setPlace} data-part="resume-place" />
      <FilmPlayer
        headingLevel={null}
        locale={translate.locale}
        // Nothing is seen of a book that is heard, but its cover.
        {...dataAttributes({ 'sound-only': work.kind === 'audiobook' && !film.poster })}
        {...props}
        film={film}
      >
        {place &&
          createPortal(
            <>
              <FirstRunOffer />
              <ResumeOffer film={id} />
            </>,
            place,
          )}
        <FollowLink />
        <PauseForQuiet />
        <IntroductionButton work={work} />
        {children}
      </FilmPlayer>
      <FilmGlossary film={film} headingLevel={glossaryLevel} />
    </>
  );
}
