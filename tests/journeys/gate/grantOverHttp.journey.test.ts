import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlaySession } from '../../../src/core/gate/GateApi.js';
import { keepGrant } from '../../../src/gate-client/keepGrant.js';
import { type ServedTheatre, serveTheatre } from './serveTheatre.js';

/** Five seconds are forgiven after it, so half a minute has the life of two grants that are not renewed. */
const grantMs = 10_000;
const watchMs = 32_000;

let theatre: ServedTheatre;
beforeAll(async () => {
  theatre = await serveTheatre(grantMs, false);
});
afterAll(() => theatre.close());

/** What a player does, without one: reads the lists, then asks for one file after another, and for a file in parts beside. */
async function watch(film: string, renews: boolean) {
  let cookie = '';
  const ask = async (method: string, path: string): Promise<Response> => {
    const response = await fetch(`${theatre.url}/gate/v1/play-sessions${path}`, { method });
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return response;
  };
  const keeper = keepGrant({
    film,
    calls: {
      startPlay: async (id) => (await (await ask('POST', `?film=${id}`)).json()) as PlaySession,
      renewPlay: async (id) =>
        renews
          ? ((await (await ask('POST', `/${id}/renew`)).json()) as PlaySession)
          : Promise.reject(new Error('lost')),
      endPlay: async (id) => {
        await ask('DELETE', `/${id}`);
      },
    },
    world: { page: `${theatre.url}/`, window: new EventTarget(), document: new EventTarget() },
  });
  await keeper.started;
  const failed: string[] = [];
  const get = async (kind: 'manifest' | 'segment' | 'key' | 'other', url: string, range = '') => {
    const address = keeper.onRequest(kind, url)?.url ?? url;
    const response = await fetch(address, { headers: { cookie, ...(range && { range }) } });
    if (!response.ok) failed.push(`${response.status} ${address.split('/').slice(-3).join('/')}`);
    return { address: response.url, text: await response.text() };
  };
  const listOf = (text: string) => text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const master = await get('manifest', `${keeper.base}hls/master.m3u8`);
  const video = await get('manifest', new URL(listOf(master.text)[1]!, master.address).href);
  const names = listOf(video.text);
  const began = Date.now();
  for (let at = 0; Date.now() - began < watchMs; at += 1) {
    await get('segment', new URL(names[at % names.length]!, video.address).href);
    if (video.text.includes('hls.key') && at % 10 === 0)
      await get('key', new URL('../../../hls.key', video.address).href);
    if (at % 4 === 0)
      await get('other', `${keeper.base}mp4/film.zh.mp4`, `bytes=${at * 1_000}-${at * 1_000 + 99}`);
    await sleep(200);
  }
  keeper.end();
  return failed;
}

// Side by side: they wait for the same half minute.
test.concurrent.each(['lantern-ferry', 'sealed-ferry'])(
  'whoever fetches %s by the addresses of its lists is never refused, over many grants',
  async (film) => {
    const before = theatre.grants;
    expect(await watch(film, true)).toEqual([]);
    expect(theatre.grants - before).toBeGreaterThan(watchMs / 10_000);
  },
);

test.concurrent('whoever does not renew is refused everything after the grant’s life', async () => {
  const failed = await watch('lantern-ferry', false);
  expect(failed.length).toBeGreaterThan(10);
  expect(failed.every((one) => one.startsWith('404'))).toBe(true);
  expect(failed.some((one) => one.includes('.m4s')) && failed.some((one) => one.includes('.mp4'))).toBe(true);
});
