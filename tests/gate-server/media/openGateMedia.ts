import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { edge, type GrantKeys, importGrantKeys, mintGrant } from '../../../src/gate-server/edge/index.js';
import { createOrigin, type OriginOptions } from '../../../src/gate-server/media/createOrigin.js';
import { openTheatre, type Theatre } from '../../../src/gate-server/media/openTheatre.js';

export const demoFilm = fileURLToPath(new URL('../../../demo/films/lantern-ferry', import.meta.url));
const secret = 'one-secret-of-the-origin';

export const smallGate = { rights: 'licence 1', source: 'A library', author: 'Somebody' };
export const smallFilm = {
  id: 'small',
  title: 'Small',
  duration: 10,
  sources: [{ src: 'film.mp4' }],
  gate: smallGate,
};

export type GateMedia = {
  films: string;
  theatre: Theatre;
  keys: GrantKeys;
  /** Asks the origin, past the edge. */
  askOrigin(path: string, init?: RequestInit): Promise<Response>;
  /** Asks the edge with a good grant for the film. */
  ask(film: string, file: string, init?: RequestInit): Promise<Response>;
  /** Asks the edge for a whole path. */
  askEdge(path: string, init?: RequestInit): Promise<Response>;
  mint(film: string): Promise<string>;
  close(): Promise<void>;
};

/** Films on the disk, the origin and the edge before it. `files`: by path in the films' folder. */
export async function openGateMedia(
  files: Readonly<Record<string, string | Uint8Array>>,
  change: Partial<OriginOptions> = {},
): Promise<GateMedia> {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'tingying-films-')));
  const films = join(home, 'films');
  await mkdir(films);
  await symlink(demoFilm, join(films, 'lantern-ferry'));
  for (const [path, words] of Object.entries(files)) {
    await mkdir(dirname(join(films, path)), { recursive: true });
    await writeFile(join(films, path), words);
  }
  const theatre = await openTheatre(films);
  const serve = createOrigin({ theatre, secret, streamSecret: 'one-secret-of-the-streams', ...change });
  const keys = await importGrantKeys({ k1: 'a'.repeat(43) });
  const askEdge = (path: string, init?: RequestInit) =>
    edge(new Request(`http://gate.test${path}`, init), {
      keys,
      origin: 'http://origin.test',
      secret,
      fetch: serve,
    });
  const mint = async (film: string) =>
    (await mintGrant(keys, { film, session: 'A'.repeat(22) }, Date.now())).grant;
  return {
    films,
    theatre,
    keys,
    askEdge,
    mint,
    askOrigin: (path, init) => serve(new Request(`http://origin.test${path}`, init)),
    ask: async (film, file, init) => askEdge(`/gate/v1/m/${await mint(film)}/${film}/${file}`, init),
    close: () => rm(home, { recursive: true }),
  };
}

export const bytesOf = async (response: Response): Promise<Buffer> =>
  Buffer.from(await response.arrayBuffer());
