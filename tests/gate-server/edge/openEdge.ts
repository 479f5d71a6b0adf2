import { edge, type EdgeOptions, importGrantKeys, mintGrant } from '../../../src/gate-server/edge/index.js';

export const now = Date.UTC(2026, 10, 26, 12);
export const secret = 'one-secret-of-the-origin';
export const session = 'AAAAAAAAAAAAAAAAAAAAAA';
export const letters = (one: string) => one.repeat(43);

/** An edge before an origin that only tells what it was asked. */
export async function openEdge(change: Partial<EdgeOptions> = {}) {
  const keys = await importGrantKeys({ k1: letters('a'), k2: letters('b') });
  const asked: Request[] = [];
  const options: EdgeOptions = {
    keys,
    origin: 'http://origin.test/films',
    secret,
    clock: () => now,
    fetch: (request) => {
      asked.push(request);
      return Promise.resolve(
        new Response('film', {
          headers: { 'content-type': 'video/mp4', 'set-cookie': 'a=b', 'cdn-cache-control': 'max-age=1' },
        }),
      );
    },
    ...change,
  };
  const mint = async (film = 'lantern-ferry', at = now, lifeMs = 300_000) =>
    (await mintGrant(keys, { film, session, lifeMs }, at)).grant;
  const ask = (path: string, init?: RequestInit) =>
    edge(new Request(`http://gate.test${path}`, init), options);
  return { keys, asked, mint, ask, options };
}
