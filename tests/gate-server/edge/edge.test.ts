import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import type * as here from '../../../src/gate-server/edge/index.js';
import { checkGrant, importGrantKeys, maxGrantMs, mintGrant } from '../../../src/gate-server/edge/index.js';
import { letters, now, openEdge, secret, session } from './openEdge.js';

const film = 'lantern-ferry';
const media = (grant: string, file = 'hls/master.m3u8', of = film) => `/gate/v1/m/${grant}/${of}/${file}`;

describe('a grant', () => {
  test('opens its film for its play session until it expires, and five seconds more', async () => {
    const keys = await importGrantKeys({ k1: letters('a') });
    const { grant, expiresAt } = await mintGrant(keys, { film, session }, now);
    expect(expiresAt).toBe(now + maxGrantMs);
    expect(await checkGrant(keys, grant, film, now)).toEqual({ session, expiresAt });
    expect(await checkGrant(keys, grant, film, expiresAt + 5_000)).not.toBeNull();
    expect(await checkGrant(keys, grant, film, expiresAt + 5_001)).toBeNull();
  });

  test('says nothing about the viewer: a key, a random play session, an hour and a signature', async () => {
    const { mint } = await openEdge();
    expect(await mint()).toMatch(/^k1\.A{22}\.\d{10}\.[\w-]{43}$/);
  });

  test('of the former key still opens the film while keys change, and of a dropped key does not', async () => {
    const old = await importGrantKeys({ k1: letters('a') });
    const both = await importGrantKeys({ k2: letters('b'), k1: letters('a') });
    const renewed = await importGrantKeys({ k2: letters('b') });
    const { grant } = await mintGrant(old, { film, session }, now);
    expect(await checkGrant(both, grant, film, now)).not.toBeNull();
    expect((await mintGrant(both, { film, session }, now)).grant).toMatch(/^k2\./);
    expect(await checkGrant(renewed, grant, film, now)).toBeNull();
  });

  test('is never made for longer than five minutes, nor without a key, nor with a weak one', async () => {
    const keys = await importGrantKeys({ k1: letters('a') });
    await expect(mintGrant(keys, { film, session, lifeMs: 300_001 }, now)).rejects.toThrow('at most 300 s');
    await expect(mintGrant(new Map(), { film, session }, now)).rejects.toThrow('needs a key');
    await expect(importGrantKeys({ k1: 'short' })).rejects.toThrow('“k1” cannot be used');
    await expect(importGrantKeys({ 'K.1': letters('a') })).rejects.toThrow('“K.1” cannot be used');
  });
});

describe('attacks on a grant', () => {
  test('attack 1: forged — no changed letter anywhere in a grant opens the film', async () => {
    const { keys, mint } = await openEdge();
    const grant = await mint();
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.';
    await fc.assert(
      fc.asyncProperty(
        fc.nat(grant.length - 1),
        fc.constantFrom(...alphabet.split('')),
        async (at, letter) => {
          const forged = grant.slice(0, at) + letter + grant.slice(at + 1);
          fc.pre(forged !== grant);
          expect(await checkGrant(keys, forged, film, now)).toBeNull();
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('attack 2: no algorithm can be named, so none can be left out', async () => {
    const { keys, mint } = await openEdge();
    const [id, play, seconds] = (await mint()).split('.');
    const unsigned = ['', 'none', letters('A'), 'A'.repeat(86)];
    for (const signature of unsigned)
      expect(await checkGrant(keys, `${id}.${play}.${seconds}.${signature}`, film, now)).toBeNull();
  });

  test('attack 3: the key of another purpose, or another key under this id, signs nothing', async () => {
    const { keys } = await openEdge();
    const foreign = await importGrantKeys({ k1: letters('b') });
    const { grant } = await mintGrant(foreign, { film, session }, now);
    expect(await checkGrant(keys, grant, film, now)).toBeNull();
    expect(await checkGrant(keys, grant.replace('k1.', 'k2.'), film, now)).toBeNull();
    expect(await checkGrant(keys, grant.replace('k1.', 'k9.'), film, now)).toBeNull();
  });

  test('attack 4: a grant has no header, so no key can be slipped in with it', async () => {
    const { keys, mint } = await openEdge();
    const header = Buffer.from('{"alg":"HS256","jwk":{"kty":"oct","k":"AA"}}').toString('base64url');
    expect(await checkGrant(keys, `${header}.${await mint()}`, film, now)).toBeNull();
  });

  test('attack 5: malleable — each grant has one spelling only', async () => {
    const { keys, mint } = await openEdge();
    const grant = await mint();
    const last = grant.at(-1)!;
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const twins = alphabet
      .split('')
      .filter((one) => one !== last && alphabet.indexOf(one) >> 2 === alphabet.indexOf(last) >> 2);
    expect(twins).toHaveLength(3);
    const bytesOf = (text: string) => Buffer.from(text, 'base64url').toString('hex');
    for (const twin of twins) {
      const spelt = grant.slice(0, -1) + twin;
      expect(bytesOf(spelt.split('.')[3]!), 'the same bytes').toBe(bytesOf(grant.split('.')[3]!));
      expect(await checkGrant(keys, spelt, film, now)).toBeNull();
    }
    const spellings = [
      `${grant}=`,
      `${grant} `,
      ` ${grant}`,
      `${grant}\n`,
      grant.replace(/\.(\d{10})\./, '.0$1.'),
    ];
    for (const spelt of spellings) expect(await checkGrant(keys, spelt, film, now), spelt).toBeNull();
  });

  test('attack 6: expired, or made for longer than any grant may live', async () => {
    const { keys, mint } = await openEdge();
    expect(await checkGrant(keys, await mint(film, now - 310_000), film, now)).toBeNull();
    expect(await checkGrant(keys, await mint(film, now + 5_000), film, now)).not.toBeNull();
    expect(await checkGrant(keys, await mint(film, now + 6_000), film, now)).toBeNull();
  });

  test('attack 7: a signature made for another purpose or another film opens nothing', async () => {
    const { keys, mint } = await openEdge();
    expect(await checkGrant(keys, await mint('another-film'), film, now)).toBeNull();
    const seconds = Math.floor((now + 300_000) / 1000);
    for (const words of [
      `k1\n${film}\n${session}\n${seconds}`,
      `tingying session 1\nk1\n${film}\n${session}\n${seconds}`,
    ]) {
      const bytes = await crypto.subtle.sign('HMAC', keys.get('k1')!, new TextEncoder().encode(words));
      const signature = Buffer.from(bytes).toString('base64url');
      expect(await checkGrant(keys, `k1.${session}.${seconds}.${signature}`, film, now)).toBeNull();
    }
  });

  test('attack 25: a clock that is five seconds off still plays, one that is further off does not open', async () => {
    const { keys, mint } = await openEdge();
    const grant = await mint();
    for (const skew of [-5_000, 0, 304_000])
      expect(await checkGrant(keys, grant, film, now + skew), String(skew)).not.toBeNull();
    for (const skew of [-6_000, 306_000])
      expect(await checkGrant(keys, grant, film, now + skew), String(skew)).toBeNull();
  });

  test('attack 33: the signature is compared by verify, in constant time, and by nothing else', () => {
    const source = readFileSync(`${folder}checkGrant.ts`, 'utf8');
    expect(source).toContain('subtle.verify');
    expect(source).not.toContain('subtle.sign');
    expect(source).not.toMatch(/signature (===|!==|==|!=)/);
  });
});

describe('the edge', () => {
  test('asks the origin without the grant, so that one copy serves all, and says who it is', async () => {
    const { ask, asked, mint } = await openEdge();
    const answer = await ask(`${media(await mint())}?CMCD=sid`, {
      headers: { range: 'bytes=0-1', cookie: 'a=b' },
    });
    expect(answer.status).toBe(200);
    expect(asked.map(({ url }) => url)).toEqual(['http://origin.test/films/lantern-ferry/hls/master.m3u8']);
    expect(Object.fromEntries(asked[0]!.headers)).toEqual({
      'tingying-origin': secret,
      'tingying-play': session,
      range: 'bytes=0-1',
    });
  });

  test('takes the grant from the cookie where the path says so', async () => {
    const { ask, asked, mint } = await openEdge();
    const headers = { cookie: `other=1; tingying-grant=${await mint()}` };
    expect((await ask(media('cookie'), { headers })).status).toBe(200);
    expect((await ask(media('cookie', 'a.mp4', 'another-film'), { headers })).status).toBe(404);
    expect((await ask(media('cookie'))).status).toBe(404);
    expect(asked).toHaveLength(1);
  });

  test('gives the same 404 for whatever is not granted or not there', async () => {
    const { ask, asked, mint } = await openEdge({
      fetch: () => Promise.resolve(new Response('no', { status: 403 })),
    });
    const grant = await mint();
    const describeAnswer = async (answer: Response) => [
      answer.status,
      Object.fromEntries(answer.headers),
      await answer.text(),
    ];
    const first = await describeAnswer(await ask(media(letters('x'))));
    expect(first[0]).toBe(404);
    const others = [
      media(grant), // the origin refuses
      media(grant, 'film.exe'),
      media(grant, 'hls/master.m3u8', 'another-film'),
      media(await mint(film, now - 400_000)),
      media(`k1.${session}.9999999999.${letters('A')}`),
      '/gate/v1/m/',
      '/gate/v1/me',
      '/me/x.m3u8',
    ];
    for (const path of others) expect(await describeAnswer(await ask(path)), path).toEqual(first);
    expect(await describeAnswer(await ask(media(grant), { method: 'POST' }))).toEqual(first);
    expect(asked).toHaveLength(0);
  });

  test('says that it is not available, for a moment, where the origin is not', async () => {
    for (const fetch of [
      () => Promise.reject(new Error('down')),
      () => Promise.resolve(new Response('x', { status: 502 })),
    ]) {
      const { ask, mint } = await openEdge({ fetch });
      const answer = await ask(media(await mint()));
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('2');
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  test('attack 35: no shared cache keeps what is gated, and no error', async () => {
    const { ask, mint } = await openEdge();
    const answer = await ask(media(await mint()));
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(answer.headers.get('cdn-cache-control')).toBeNull();
    const key = await ask(media(await mint(), 'hls.key'));
    expect(key.headers.get('cache-control')).toBe('no-store');
    expect((await ask('/gate/v1/m/x')).headers.get('cache-control')).toBe('no-store');
    const spoofed = await ask(media(await mint()), { headers: { 'x-forwarded-host': 'evil.test' } });
    expect(spoofed.status).toBe(200);
  });

  test('attack 36: no address with a grant in it leaks by a Referer', async () => {
    const { ask, mint } = await openEdge();
    for (const path of [media(await mint()), media('x')])
      expect((await ask(path)).headers.get('referrer-policy')).toBe('no-referrer');
  });

  test('lets the pages of the site read the media where it stands on another origin, and no others', async () => {
    const { ask, mint } = await openEdge({ site: 'https://theatre.example' });
    const { headers } = await ask(media(await mint()));
    expect(headers.get('access-control-allow-origin')).toBe('https://theatre.example');
    expect(headers.get('access-control-allow-credentials')).toBe('true');
    const { ask: askOther, mint: mintOther } = await openEdge();
    expect((await askOther(media(await mintOther()))).headers.get('access-control-allow-origin')).toBeNull();
  });
});

const folder = fileURLToPath(new URL('../../../src/gate-server/edge/', import.meta.url));
const strip = (path: string) =>
  ts.transpileModule(readFileSync(path, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, removeComments: true },
  }).outputText;

test('the edge is less than a hundred lines of code', () => {
  const lines = readdirSync(folder).flatMap((name) => strip(folder + name).split('\n'));
  expect(lines.filter((line) => line.trim() !== '').length).toBeLessThan(100);
});

test('the edge runs where there is nothing but the web’s own globals', async () => {
  const core = fileURLToPath(new URL('../../../src/core/gate/', import.meta.url));
  const files = [
    `${core}mediaTypes.ts`,
    `${core}parseMediaPath.ts`,
    ...['GrantKeys', 'grantText', 'mintGrant', 'checkGrant', 'edge'].map((name) => `${folder}${name}.ts`),
  ];
  const bundle = files.map((path) =>
    strip(path)
      .replace(/^import .*;$/gm, '')
      .replace(/^export /gm, ''),
  );
  const globals = { crypto, URL, Request, Response, Headers, TextEncoder, atob, btoa };
  const script = `${bundle.join('\n')}\n({ edge, importGrantKeys, mintGrant })`;
  const there = runInContext(script, createContext(globals)) as typeof here;
  const keys = await there.importGrantKeys({ k1: letters('a') });
  const { grant } = await there.mintGrant(keys, { film, session }, now);
  const answer = await there.edge(new Request(`http://gate.test${media(grant)}`), {
    keys,
    origin: 'http://origin.test',
    secret,
    clock: () => now,
    fetch: () => Promise.resolve(new Response('film')),
  });
  expect(await answer.text()).toBe('film');
});
