import { useCallback, useEffect, useMemo } from 'react';
import { createGateClient, type FilmEntry } from '../../src/gate-client/index.js';
import type { Work } from '../../src/core/catalogue/Catalogue.js';
import { GateProvider, HistoryList, Theatre, useFilms, VerificationStatus } from '../../src/react/index.js';
import { LanguageLinks } from '../LanguageLinks.js';
import { EntitlementNote } from './EntitlementNote.js';
import { gatedCatalogue } from './gatedCatalogue.js';
import { GatedFilm } from './GatedFilm.js';
import { MyPage } from './MyPage.js';
import { StaffPage } from './StaffPage.js';
import { pageWords } from './pageWords.js';

const client = createGateClient();

/** The theatre of `tingying serve`: its films behind the gate, the viewer's own page, the staff's. What a site would write. */
export const GatedTheatre = (props: GatedPagesProps) => (
  <GateProvider client={client}>
    <GatedPages {...props} />
  </GateProvider>
);

interface GatedPagesProps {
  /** As the gate told them when the page was opened. */
  readonly films: readonly FilmEntry[];
  readonly path: string;
}

function GatedPages({ films: told, path }: GatedPagesProps) {
  const locale = document.documentElement.lang;
  const words = pageWords(locale);
  const known = useFilms(told);
  const films = known.phase === 'told' ? known.films : told;
  const isEmpty = films.length === 0;
  // As it is written, the page is in Chinese. On the films' pages, the theatre keeps the title.
  useEffect(() => {
    const here = path === '/me' ? words.mine : path === '/staff' ? words.staff : null;
    if (here !== null) document.title = `${here} · ${words.name}`;
    else if (isEmpty) document.title = words.name;
  }, [words, path, isEmpty]);
  const catalogue = useMemo(() => gatedCatalogue(films), [films]);
  const access = useMemo(() => new Map(films.map((one) => [one.id, one.access ?? null])), [films]);
  const accessTo = useCallback((work: Work) => access.get(work.id) ?? null, [access]);
  const link = (to: string, text: string) => (
    <li>
      <a href={to} {...(path === to && { 'aria-current': 'page' })}>
        {text}
      </a>
    </li>
  );
  return (
    <>
      <header>
        <h1>{words.name}</h1>
        <p>{words.motto}</p>
        <nav aria-label={words.pages}>
          <ul>
            {link('/', words.films)}
            {link('/me', words.mine)}
            <LanguageLinks locale={locale} />
          </ul>
        </nav>
      </header>
      <main>
        {path === '/me' && <MyPage />}
        {path === '/staff' && <StaffPage client={client} />}
        {path !== '/me' && path !== '/staff' && (
          <>
            {new URLSearchParams(location.search).has('verification') && (
              <VerificationStatus onWatch={goToTitles} />
            )}
            {isEmpty ? (
              <p>{words.noFilms}</p>
            ) : (
              <>
                <EntitlementNote />
                <Theatre
                  catalogue={catalogue}
                  siteName={words.name}
                  accessTo={accessTo}
                  renderFilm={(playing) => <GatedFilm {...playing} />}
                >
                  <HistoryList />
                </Theatre>
              </>
            )}
          </>
        )}
      </main>
    </>
  );
}

/** Who comes back from a provider's page goes on at the first title. */
const goToTitles = () => document.querySelector<HTMLElement>('[data-part="card-link"]')?.focus();
