import { useEffect, useMemo } from 'react';
import { createGateClient, type FilmEntry } from '../../src/gate-client/index.js';
import { GateProvider, HistoryList, Theatre, VerificationStatus } from '../../src/react/index.js';
import { EntitlementNote } from './EntitlementNote.js';
import { gatedCatalogue } from './gatedCatalogue.js';
import { GatedFilm } from './GatedFilm.js';
import { MyPage } from './MyPage.js';
import { StaffPage } from './StaffPage.js';
import { pageWords } from './pageWords.js';

const client = createGateClient();

/** The theatre of `tingying serve`: its films behind the gate, the viewer's own page, the staff's. What a site would write. */
export function GatedTheatre({ films, path }: { films: readonly FilmEntry[]; path: string }) {
  const words = pageWords(document.documentElement.lang);
  // As it is written, the page is in Chinese.
  useEffect(() => {
    document.title = words.name;
  }, [words]);
  const catalogue = useMemo(() => gatedCatalogue(films), [films]);
  const link = (to: string, text: string) => (
    <li>
      <a href={to} {...(path === to && { 'aria-current': 'page' })}>
        {text}
      </a>
    </li>
  );
  return (
    <GateProvider client={client}>
      <header>
        <h1>{words.name}</h1>
        <p>{words.motto}</p>
        <nav aria-label={words.pages}>
          <ul>
            {link('/', words.films)}
            {link('/me', words.mine)}
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
            {films.length === 0 ? (
              <p>{words.noFilms}</p>
            ) : (
              <>
                <EntitlementNote />
                <Theatre catalogue={catalogue} renderFilm={(playing) => <GatedFilm {...playing} />}>
                  <HistoryList />
                </Theatre>
              </>
            )}
          </>
        )}
      </main>
    </GateProvider>
  );
}

/** Who comes back from a provider's page goes on at the first title. */
const goToTitles = () => document.querySelector<HTMLElement>('[data-part="card-link"]')?.focus();
