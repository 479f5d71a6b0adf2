import { cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { edge, importGrantKeys } from '../../../src/gate-server/edge/index.js';
import { toNodeListener } from '../../../src/gate-server/http/toNodeListener.js';
import { createOrigin } from '../../../src/gate-server/media/createOrigin.js';
import { openTheatre } from '../../../src/gate-server/media/openTheatre.js';
import { createPlays, type PlayAnswer } from '../../../src/gate-server/plays/createPlays.js';
import { writeGrantCookie } from '../../../src/gate-server/plays/writeGrantCookie.js';
import { migrate } from '../../../src/gate-server/store/migrate.js';
import { openPglite } from '../../../src/gate-server/store/openPglite.js';
import { lanternFerry } from '../../pages/serveSite.js';

/** What the gate was asked for, and what it answered. */
export type SeenMedia = { path: string; status: number; by: 'path' | 'cookie' };

export interface ServedTheatre {
  readonly url: string;
  readonly seen: readonly SeenMedia[];
  /** How many grants were made. */
  readonly grants: number;
  close(): Promise<void>;
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The demo film as it is, encrypted, and as a stream of one quality, behind a real gate whose grants live so short that a
 * film needs many.
 * @param withPages whether a page with a player is built too
 */
export async function serveTheatre(grantMs: number, withPages = true): Promise<ServedTheatre> {
  const home = await mkdtemp(join(tmpdir(), 'tingying-theatre-'));
  const pages = join(home, 'pages');
  const films = join(home, 'films');
  await makeFilms(films);
  if (withPages) await buildPage(pages);

  const database = await openPglite();
  await migrate(database);
  await database.query("insert into viewer (id, created_at) values ('one', now())", []);
  await database.query(
    `insert into entitlement (viewer_id, eligibility, level, valid_until, granted_at)
     values ('one', 'visual', 3, now() + interval '1 day', now())`,
    [],
  );
  const keys = await importGrantKeys({ k1: 'a'.repeat(43) });
  const theatre = await openTheatre(films);
  const plays = createPlays({
    database,
    clock: Date.now,
    edgeKeys: keys,
    theatre,
    ledger: { secret: 'one-secret-of-the-ledger' },
    policy: { grantMs, parallel: 50 },
  });
  const secret = 'one-secret-of-the-origin';
  const origin = createOrigin({ theatre, secret, streamSecret: 'one-secret-of-the-streams' });
  const seen: SeenMedia[] = [];
  let grants = 0;
  const asker = { viewer: 'one', device: 'A browser', region: null, locale: 'en' };

  const answerPlay = (answer: PlayAnswer): Response => {
    if (!answer.ok) return Response.json({ code: answer.code, status: 409, say: '' }, { status: 409 });
    grants += 1;
    const cookie = writeGrantCookie(answer.grant, answer.film, '/gate/v1', false);
    return Response.json(answer.play, { headers: { 'set-cookie': cookie } });
  };
  const answer = async (request: Request): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname.startsWith('/gate/v1/m/')) {
      const response = await edge(request, { keys, origin: 'http://films.invalid', secret, fetch: origin });
      const [, , , , grant = '', , ...file] = pathname.split('/');
      seen.push({
        path: file.join('/'),
        status: response.status,
        by: grant === 'cookie' ? 'cookie' : 'path',
      });
      return response;
    }
    const [, id, renew] = /^\/gate\/v1\/play-sessions(?:\/([\w-]+)(\/renew)?)?$/.exec(pathname) ?? [];
    if (id && renew) return answerPlay(await plays.renew(asker, id));
    if (id) return new Response(null, { status: (await plays.end('one', id)) ? 204 : 404 });
    if (pathname === '/gate/v1/play-sessions')
      return answerPlay(await plays.start(asker, searchParams.get('film') ?? ''));
    const file = join(pages, pathname);
    const type = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }[extname(file)];
    const bytes = type && (await readFile(file).catch(() => null));
    return bytes
      ? new Response(bytes, { headers: { 'content-type': type } })
      : new Response(null, { status: 404 });
  };

  const server = createServer(toNodeListener(answer));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    get grants() {
      return grants;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await database.close();
      await rm(home, { recursive: true });
    },
  };
}

async function buildPage(pages: string): Promise<void> {
  const { build } = await import('vite');
  await build({
    root: here('../../pages'),
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir: pages,
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: { input: here('../../pages/gated.html') },
    },
  });
}

async function makeFilms(films: string): Promise<void> {
  await mkdir(join(films, 'sealed'), { recursive: true });
  await symlink(lanternFerry.folder, join(films, 'plain'));
  const json = JSON.parse(await readFile(join(lanternFerry.folder, 'film.json'), 'utf8')) as {
    gate: object;
    sources: readonly { src: string }[];
  };
  const sealed = {
    ...json,
    id: 'sealed-ferry',
    sources: json.sources.filter(({ src }) => src.endsWith('.m3u8')),
    gate: { ...json.gate, encrypt: true },
  };
  await writeFile(join(films, 'sealed/film.json'), JSON.stringify(sealed));
  const steady = { ...json, id: 'steady-ferry', sources: sealed.sources };
  await mkdir(join(films, 'steady'));
  await writeFile(join(films, 'steady/film.json'), JSON.stringify(steady));
  // Files of its own: a link would lead out of its folder.
  for (const name of await readdir(lanternFerry.folder))
    if (name !== 'film.json')
      for (const film of ['sealed', 'steady'])
        await cp(join(lanternFerry.folder, name), join(films, film, name), { recursive: true });
  const master = join(films, 'steady/hls/master.m3u8');
  await writeFile(master, keepOneVariant(await readFile(master, 'utf8')));
}

/** A stream of one picture and one sound: a browser has nothing to change to. */
function keepOneVariant(master: string): string {
  const lines = master.split('\n');
  const sound = lines.find((line) => line.startsWith('#EXT-X-MEDIA:TYPE=AUDIO'))!;
  const picture = lines.findIndex((line) => line.startsWith('#EXT-X-STREAM-INF'));
  const variant = lines[picture]!.replace(/,SUBTITLES="[^"]*"/, '');
  return `#EXTM3U\n#EXT-X-VERSION:7\n${sound}\n${variant}\n${lines[picture + 1]!}\n`;
}
