import { createRoot } from 'react-dom/client';
import '../../src/styles/styles.css';
import { placeFilm } from '../../src/core/gate/filmFiles.js';
import type { PlaySession, Problem } from '../../src/core/gate/GateApi.js';
import { keepGrant } from '../../src/gate-client/keepGrant.js';
import { type Film, FilmPlayer } from '../../src/react/index.js';

/** A film whose every file is behind the gate, as the theatre has it: a play is started and kept, the player asks through it. */
const film = new URLSearchParams(location.search).get('film') ?? '';
const own = new URLSearchParams(location.search).get('source');
const ask = async (method: string, path: string): Promise<Response> => {
  const response = await fetch(`/gate/v1/play-sessions${path}`, { method });
  if (!response.ok) throw Object.assign(new Error(path), { problem: (await response.json()) as Problem });
  return response;
};
const keeper = keepGrant({
  film,
  calls: {
    startPlay: async (id) => (await (await ask('POST', `?film=${id}`)).json()) as PlaySession,
    renewPlay: async (id) => (await (await ask('POST', `/${id}/renew`)).json()) as PlaySession,
    endPlay: async (id) => {
      await ask('DELETE', `/${id}`);
    },
  },
});
const phases: string[] = [];
keeper.subscribe(({ phase }) => phases.push(phase));
await keeper.started;

const there = (await (await fetch(`${keeper.base}film.json`)).json()) as Film;
const placed = placeFilm(there, keeper.base);
const shown = own ? { ...placed, sources: placed.sources.filter(({ src }) => src.endsWith(own)) } : placed;
Object.assign(globalThis, { phases });
/** `bare`: the browser's own element, for one whose native streams our player does not take. */
const isBare = new URLSearchParams(location.search).has('bare');
createRoot(document.getElementById('page')!).render(
  <main>
    <h1>Tonight</h1>
    {isBare ? (
      <video src={shown.sources[0]?.src} controls muted />
    ) : (
      <FilmPlayer film={shown} onRequest={(kind, url) => keeper.onRequest(kind, url)} />
    )}
  </main>,
);
