import { FilmPlayer } from '../src/react/index.js';
import type { Film } from '../src/core/films/Film.js';
import { chooseText } from '../src/core/i18n/chooseText.js';
import { LanguageLinks } from './LanguageLinks.js';

/** One page, one film: what a site would write. */
export function Theatre({ film }: { film: Film }) {
  const locale = document.documentElement.lang;
  const zh = locale.startsWith('zh');
  return (
    <>
      <header>
        <h1>{zh ? '听影 · 无障碍剧场' : 'Tingying · described films'}</h1>
        <p>{zh ? '听见画面。' : 'Hear the picture.'}</p>
        <nav aria-label={zh ? '语言' : 'Language'}>
          <ul>
            <LanguageLinks locale={locale} />
          </ul>
        </nav>
      </header>
      <main>
        <FilmPlayer film={film} />
        {film.summary && <p>{chooseText(film.summary, locale).text}</p>}
      </main>
    </>
  );
}
