'use client';
import { useEffect, useRef, useState, type ComponentProps, type MouseEvent, type ReactNode } from 'react';
import type { Work } from '../../core/catalogue/Catalogue.js';
import type { LanguageTag } from '../../core/films/Film.js';
import { chooseText } from '../../core/i18n/chooseText.js';
import { direction } from '../../core/i18n/direction.js';
import { listEpisodes } from '../../core/viewing/listContinue.js';
import { dataAttributes } from '../player/dataAttributes.js';
import { mergeProps } from '../player/mergeProps.js';
import { type CardPlace, readCardPlace, useWentBack, whenCardIsThere } from './cardPlace.js';
import { FilmPage, type FilmPageProps } from './FilmPage.js';
import { Heading } from './Heading.js';
import { TheatreHome } from './TheatreHome.js';
import { TheatreLink } from './TheatreLink.js';
import { TheatreProvider, type TheatreProviderProps } from './TheatreProvider.js';
import { usePageTitle } from './usePageTitle.js';
import { useTheatre } from './useTheatre.js';

export interface TheatreProps extends TheatreProviderProps, Omit<ComponentProps<'div'>, 'children'> {
  /** Of the page's own headings; 2 where it is left out, under the site's first heading. */
  readonly headingLevel?: number;
  /** What the browser's title says after the film's; the document's own title where it is left out. */
  readonly siteName?: string;
  /** How a film is played: the player with a memory where it is left out. A gate goes here. */
  readonly renderFilm?: FilmPageProps['renderFilm'];
  /** Stands at the end of the page of all titles. */
  readonly children?: ReactNode;
}

/** A theatre: its titles, a search over them, and a page for each. One import and `tingying/theatre.css`. */
export function Theatre({
  catalogue,
  locale,
  messages,
  storage,
  router,
  now,
  accessTo,
  voice,
  preferences,
  ...props
}: TheatreProps) {
  return (
    <TheatreProvider
      catalogue={catalogue}
      {...(locale !== undefined && { locale })}
      {...(messages && { messages })}
      {...(storage && { storage })}
      {...(router && { router })}
      {...(now !== undefined && { now })}
      {...(accessTo && { accessTo })}
      {...(voice && { voice })}
      {...(preferences && { preferences })}
    >
      <TheatrePages {...props} />
    </TheatreProvider>
  );
}

function TheatrePages({
  headingLevel = 2,
  siteName,
  renderFilm,
  children,
  ...props
}: Omit<TheatreProps, keyof TheatreProviderProps> & { readonly children?: ReactNode }) {
  const { catalogue, router, translate, quiet } = useTheatre();
  const { work: id, episode } = router.query;
  const work = catalogue.works.find((one) => one.id === id);
  const page = `${id ?? ''} ${episode ?? ''}`;
  const title = work ? titleOf(work, episode, translate.locale) : translate('work.gone');
  usePageTitle(id === null ? null : title, siteName);
  const root = useRef<HTMLDivElement>(null);
  const before = useRef(page);
  const [cameBy, setCameBy] = useState<CardPlace | null>(null);
  const wentBack = useWentBack();
  useEffect(() => {
    if (before.current === page) return undefined;
    before.current = page;
    quiet.ask();
    const { current } = root;
    if (!current) return undefined;
    // A page of its own begins with its heading, as it would if the browser had loaded it; going back, with the link that led away.
    const begin = () => {
      const first =
        current.querySelector<HTMLElement>('[data-part="page-heading"]') ??
        current.querySelector<HTMLElement>('h1, h2, h3');
      if (first && first.tabIndex < 0) first.tabIndex = -1;
      first?.focus();
    };
    if (wentBack() && id === null && cameBy) return whenCardIsThere(current, cameBy, begin);
    begin();
    return undefined;
  }, [page, quiet, id, cameBy, wentBack]);
  return (
    <div
      {...mergeProps(
        {
          lang: translate.locale,
          dir: direction(translate.locale),
          ...dataAttributes({ part: 'theatre' }),
          onClickCapture: ({ target }: MouseEvent<HTMLDivElement>) => {
            const place = target instanceof Element ? readCardPlace(target) : null;
            if (place) setCameBy(place);
          },
        },
        props,
      )}
      ref={root}
    >
      {id === null ? (
        <TheatreHome headingLevel={headingLevel} cameFrom={cameBy?.work ?? null}>
          {children}
        </TheatreHome>
      ) : work ? (
        <FilmPage key={work.id} work={work} headingLevel={headingLevel} {...(renderFilm && { renderFilm })} />
      ) : (
        <>
          <Heading level={headingLevel} led data-part="page-heading" tabIndex={-1}>
            {translate('work.gone')}
          </Heading>
          <p>
            <TheatreLink to={{}}>{translate('theatre.home')}</TheatreLink>
          </p>
        </>
      )}
    </div>
  );
}

function titleOf(work: Work, episode: string | null, locale: LanguageTag): string {
  const titles = [
    work.title,
    ...listEpisodes(work).flatMap((one) => (one.id === episode ? [one.title] : [])),
  ];
  return titles.map((title) => chooseText(title, locale).text).join(' · ');
}
