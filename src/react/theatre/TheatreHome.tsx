'use client';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Work } from '../../core/catalogue/Catalogue.js';
import { type CatalogueQuery, isLooking } from '../../core/catalogue/CatalogueQuery.js';
import { tellNews } from '../../core/catalogue/tellNews.js';
import { chooseText } from '../../core/i18n/chooseText.js';
import { listContinue } from '../../core/viewing/listContinue.js';
import { Heading } from './Heading.js';
import { Shelf } from './Shelf.js';
import { TheatreSearch } from './TheatreSearch.js';
import { useCatalogueSearch } from './useCatalogueSearch.js';
import { useTheatre } from './useTheatre.js';
import { useViewing } from './useViewing.js';
import { Words } from './Words.js';

/** Milliseconds after the last key before the address holds what was typed, and what was found is told. */
const SETTLES_MS = 700;

export interface TheatreHomeProps {
  readonly headingLevel?: number;
  /** The id of the work whose page the viewer comes back from: its card is there, however far down it stands. */
  readonly cameFrom?: string | null;
  readonly children?: ReactNode;
}

/** All titles, on shelves; while the viewer looks for something, what was found in their place. */
export function TheatreHome({ headingLevel = 2, cameFrom = null, children }: TheatreHomeProps) {
  const { catalogue, router, translate, tell } = useTheatre();
  const [query, setQuery] = useState(router.query);
  // By what it says: a site's own router may make a new object in each render, and what is being typed is not to be lost by that.
  const address = JSON.stringify(router.query);
  const [held, setHeld] = useState(address);
  // Going back and forth in the browser's history is a query from outside.
  if (held !== address) {
    setHeld(address);
    setQuery(router.query);
  }
  const { hits, settled } = useCatalogueSearch(catalogue, query);
  const looking = isLooking(query);
  const heading = useRef<HTMLHeadingElement>(null);
  const count = hits.length;
  const first = hits[0] && chooseText(hits[0].work.title, translate.locale).text;
  const untold = useRef(false);
  useEffect(() => {
    if (!untold.current || !settled) return undefined;
    const timer = setTimeout(() => {
      untold.current = false;
      if (query !== router.query) router.navigate(query, 'replace');
      if (!looking || document.activeElement === heading.current) return;
      if (count === 0) tell(translate('search.none'));
      else tell(translate('search.countFirst', { count, title: first ?? '' }));
    }, SETTLES_MS);
    return () => clearTimeout(timer);
  }, [query, settled, looking, count, first, router, tell, translate]);
  const change = (next: CatalogueQuery) => {
    untold.current = true;
    setQuery(next);
  };
  const find = () => {
    if (!looking) return;
    router.navigate(query, 'replace');
    heading.current?.focus();
  };
  const found = useMemo(() => hits.map(({ work }) => work), [hits]);
  return (
    <>
      <TheatreSearch query={query} onQuery={change} onFind={find} />
      {!looking && <Shelves headingLevel={headingLevel} reach={cameFrom} />}
      {looking && count === 0 && (
        <section data-part="shelf">
          <Heading level={headingLevel} led ref={heading} tabIndex={-1}>
            {translate(settled ? 'search.none' : 'search.looking')}
          </Heading>
        </section>
      )}
      {looking && count > 0 && (
        <Shelf
          key={query.text}
          title={translate('search.count', { count })}
          headingRef={heading}
          works={found}
          headingLevel={headingLevel}
          reach={cameFrom}
        />
      )}
      {!looking && children}
    </>
  );
}

function Shelves({ headingLevel, reach }: { readonly headingLevel: number; readonly reach: string | null }) {
  const { catalogue, translate, now } = useTheatre();
  const [viewing] = useViewing();
  const { works } = catalogue;
  const begun = useMemo(() => listContinue(viewing, catalogue), [viewing, catalogue]);
  const byId = useMemo(() => new Map(works.map((work) => [work.id, work])), [works]);
  const pick = (ids: readonly string[]): readonly Work[] =>
    ids.flatMap((id) => {
      const work = byId.get(id);
      return work ? [work] : [];
    });
  const favourites = pick(viewing.favourites);
  const recent = works.filter((work) => tellNews(work, now).isNew);
  const leaving = works.filter((work) => tellNews(work, now).leaving !== null);
  const shelf = (key: string, title: ReactNode, list: readonly Work[]) =>
    list.length > 0 && (
      <Shelf key={key} title={title} works={list} headingLevel={headingLevel} reach={reach} />
    );
  if (works.length === 0) return <p>{translate('theatre.empty')}</p>;
  return (
    <>
      {begun.length > 0 && (
        <Shelf
          title={translate('shelf.continue')}
          works={begun.map(({ work }) => work)}
          begun={begun}
          headingLevel={headingLevel}
        />
      )}
      {shelf('favourites', translate('shelf.favourites'), favourites)}
      {works.length > 8 && shelf('new', translate('shelf.new'), recent)}
      {works.length > 8 && shelf('leaving', translate('shelf.leaving'), leaving)}
      {(catalogue.shelves ?? []).map(({ title, works: ids }, index) =>
        shelf(`own ${index}`, <Words of={title} />, pick(ids)),
      )}
      {shelf('all', translate('shelf.all'), works)}
    </>
  );
}
