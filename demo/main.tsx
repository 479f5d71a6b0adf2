import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../src/styles/styles.css';
import '../src/styles/gate.css';
import '../src/styles/theatre.css';
import '../src/styles/reading.css';
import '../src/styles/skin.css';
import './demo.css';
import { chooseLanguage } from './chooseLanguage.js';
import { Theatre } from './Theatre.js';
import { GatedTheatre } from './gate/GatedTheatre.js';
import { pageWords } from './gate/pageWords.js';
import { requestFilms } from './gate/requestFilms.js';
import { lanternFerry } from './lanternFerry.js';

const language = chooseLanguage();
if (language) {
  document.documentElement.lang = language;
  // Before the page is there, for that is when a screen reader tells its title: it is written in Chinese.
  document.title = pageWords(language).name;
}

const root = document.getElementById('root');
if (root) {
  // Behind a gate the theatre is the gate's; on a plain web server the film lies open beside the page.
  const films = await requestFilms();
  createRoot(root).render(
    <StrictMode>
      {films ? (
        <GatedTheatre films={films} path={location.pathname.replace(/(.)\/$/, '$1')} />
      ) : (
        <Theatre film={await lanternFerry()} />
      )}
    </StrictMode>,
  );
}
