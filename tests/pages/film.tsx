import { createRoot } from 'react-dom/client';
import '../../src/styles/styles.css';
import { lanternFerry } from '../../demo/lanternFerry.js';
import '../../src/styles/reading.css';
import { type Film, FilmPlayer, Player } from '../../src/react/index.js';

/** A page as sites have it: a heading, something before the player, something after. Its film, and what its viewer had chosen before, come in its address. */
const asked = new URLSearchParams(location.search);
const locale = asked.get('locale') ?? 'en';
const words = asked.get('film');
const film = words ? (JSON.parse(words) as Film) : await lanternFerry(asked.get('from') ?? undefined);
const chosen = asked.get('preferences');
if (chosen) localStorage.setItem('tingying:preferences', chosen);
document.documentElement.lang = locale;

createRoot(document.getElementById('page')!).render(
  <main>
    <h1>Tonight</h1>
    <p>
      <a href="#before">Before the film</a>
    </p>
    <FilmPlayer film={film}>
      {asked.has('reading') && (
        <>
          {asked.get('reading') === 'all' && (
            <>
              <Player.SignLanguage />
              <Player.SignLanguageButton />
              <Player.SignLanguageSettings />
              <Player.SecondCaptions />
              <Player.LargeText />
            </>
          )}
          <Player.Transcript />
          <Player.BrailleFeed defaultOpen={asked.get('reading') !== 'all'} />
        </>
      )}
    </FilmPlayer>
    <p>
      <a href="#after">After the film</a>
    </p>
  </main>,
);
