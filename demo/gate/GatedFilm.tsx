import { useEffect, useState } from 'react';
import type { Film } from '../../src/core/films/Film.js';
import { chooseText } from '../../src/core/i18n/chooseText.js';
import type { FilmEntry } from '../../src/gate-client/index.js';
import { AccessGate, FilmPlayer, type OpenFilm } from '../../src/react/index.js';
import { fetchFilm } from '../lanternFerry.js';

/** One film of the theatre: its words for all, its media for who is verified. */
export function GatedFilm({ entry }: { entry: FilmEntry }) {
  const locale = document.documentElement.lang;
  const title = chooseText(entry.title, locale).text;
  return (
    <article>
      <h2>{title}</h2>
      {entry.author && <p>{chooseText(entry.author, locale).text}</p>}
      {entry.summary && <p>{chooseText(entry.summary, locale).text}</p>}
      <AccessGate film={entry.id} title={title}>
        {(open) => <OpenedFilm open={open} />}
      </AccessGate>
    </article>
  );
}

function OpenedFilm({ open }: { open: OpenFilm }) {
  const [film, setFilm] = useState<Film | null>(null);
  const { base } = open;
  useEffect(() => {
    let gone = false;
    void fetchFilm(base).then((fetched) => {
      if (!gone) setFilm(fetched);
    });
    return () => {
      gone = true;
    };
  }, [base]);
  return film && <FilmPlayer film={film} headingLevel={null} onRequest={open.onRequest} />;
}
