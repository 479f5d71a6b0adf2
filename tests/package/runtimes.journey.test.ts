import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test, type TestContext } from 'vitest';
import { findPort } from '../findPort.js';
import { createConsumer, pickVersions, writeFiles } from './consumer.js';
import { proveAndPlay } from './proveAndPlay.js';

/** Programs that npm brings for Linux. Node is where all other tests run. */
const runtimes = {
  '@deno/linux-x64-glibc': '2.9.6',
  '@oven/bun-linux-x64': '1.4.5',
  '@cloudflare/workerd-linux-64': '1.20261117.1',
};
const deno = ['@deno/linux-x64-glibc/deno', 'run', '--allow-all', '--no-remote', '--no-lock'];
const bun = ['@oven/bun-linux-x64/bin/bun'];
const workerd = ['@cloudflare/workerd-linux-64/bin/workerd', 'serve'];

/** As docs/gate.md has it, whole. */
const findRecipe = (name: string): string => {
  const page = readFileSync(resolve('docs/gate.md'), 'utf8');
  const found = page
    .match(/^```ts\n[^]*?^```$/gm)
    ?.find((block) => block.startsWith(`\`\`\`ts\n// ${name}:`));
  return (found ?? '').slice(6, -3);
};
const word = 'between the edge and us';
const files = {
  'gate.js': `import process from 'node:process';
import { createGate } from 'tingying/gate-server';
const { STORE, FILMS: films } = process.env;
export const gate = createGate({
  store: { dir: STORE + '/store' }, keys: { file: STORE + '/keys.json' }, films, mailbox: () => undefined,
});`,
  'deno.ts': findRecipe('Deno'),
  'bun.ts': findRecipe('Bun'),
  'edge.js': `import { edge, importGrantKeys, mintGrant } from 'tingying/gate-server/edge';
export async function answer(request, origin) {
  const keys = await importGrantKeys({ k1: 'k'.repeat(43) });
  if (new URL(request.url).pathname !== '/mint') return edge(request, { keys, origin, secret: '${word}' });
  return new Response((await mintGrant(keys, { film: 'ferry', session: 'A'.repeat(22) }, Date.now())).grant);
}`,
  'edge.deno.js': `import { answer } from './edge.js';
Deno.serve({ port: Number(Deno.env.get('PORT')) }, (request) => answer(request, Deno.env.get('ORIGIN')));`,
  'edge.bun.js': `import { answer } from './edge.js';
Bun.serve({ port: Number(process.env.PORT), fetch: (request) => answer(request, process.env.ORIGIN) });`,
  'edge.worker.js': `import { answer } from './edge.js';
export default { fetch: (request, { ORIGIN }) => answer(request, ORIGIN) };`,
  'worker.capnp': `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [
        (name = "worker.js", esModule = embed "edge.worker.js"),
        (name = "edge.js", esModule = embed "edge.js"),
        (name = "tingying/gate-server/edge", esModule = embed "node_modules/tingying/dist/gate-server/edge/index.js"),
      ],
      bindings = [(name = "ORIGIN", fromEnvironment = "ORIGIN")],
      compatibilityDate = "2026-11-01",
    )),
    (name = "internet", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", http = (), service = "main")],
);`,
};

describe('where there is Request and Response, from the package as it would be published', () => {
  let folder = '';
  let lacking: string | null = null;
  let origin: Server;
  let asked: string[] = [];
  beforeAll(async () => {
    if (process.platform !== 'linux' || process.arch !== 'x64') lacking = 'tried on Linux x64 only';
    else
      folder = await createConsumer(inject('tarball'), {
        ...pickVersions('@electric-sql/pglite'),
        ...runtimes,
      }).catch((error: unknown) => {
        lacking = `npm does not bring the runtimes here: ${String(error)}`;
        return '';
      });
    if (folder) writeFiles(folder, files);
    // Where the films are. It serves nobody who does not know the word.
    origin = createServer(({ url = '', headers }, response) => {
      asked.push(url);
      const known = headers['tingying-origin'] === word;
      response.writeHead(!known ? 403 : url.includes('moved') ? 302 : 200, { location: '/ferry/a.mp4' });
      response.end(`${url} ${headers['tingying-play'] as string} ${headers.range ?? 'whole'}`);
    }).listen(0, '127.0.0.1');
    await once(origin, 'listening');
  });
  afterAll(async () => {
    origin.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  /** Starts it, and answers with its address once it serves. */
  const start = async (
    context: TestContext,
    [program = '', ...args]: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): Promise<string> => {
    if (lacking !== null) return context.skip(lacking);
    const port = await findPort();
    const ORIGIN = `http://127.0.0.1:${(origin.address() as AddressInfo).port}`;
    const child = spawn(
      join(folder, 'node_modules', program),
      args.map((one) => one.replace('PORT', String(port))),
      {
        cwd: folder,
        env: { PATH: process.env['PATH'], HOME: folder, PORT: String(port), ORIGIN, ...env },
      },
    );
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
    const ended = once(child, 'exit');
    context.onTestFinished(async () => {
      child.kill('SIGKILL');
      await ended;
    });
    const url = `http://127.0.0.1:${port}/`;
    while (!(await fetch(url).catch(() => null))) {
      if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}:\n${said}`);
      await new Promise((next) => setTimeout(next, 50));
    }
    return url;
  };

  test.for([
    ['Deno', [...deno, 'deno.ts']],
    ['Bun', [...bun, 'bun.ts']],
  ] as const)(
    'the whole gate proves a right and opens a film in %s, mounted as the page says',
    async ([name, command], context) => {
      const env = { STORE: join(folder, name), FILMS: resolve('demo/films') };
      await proveAndPlay(await start(context, command, env));
    },
  );

  test.for([
    ['Deno', [...deno, 'edge.deno.js']],
    ['Bun', [...bun, 'edge.bun.js']],
    ['workerd', [...workerd, 'worker.capnp', '--socket-addr=http=127.0.0.1:PORT']],
  ] as const)(
    'the edge makes grants and checks them in %s, and asks for nothing that is not granted',
    async ([, command], context) => {
      const url = await start(context, command);
      const grant = await (await fetch(`${url}mint`)).text();
      const ask = (path: string, headers = {}) => fetch(`${url}gate/v1/m/${path}`, { headers });
      asked = [];
      const piece = await ask(`${grant}/ferry/a.mp4`, { range: 'bytes=0-1' });
      expect([piece.status, await piece.text()]).toEqual([200, `/ferry/a.mp4 ${'A'.repeat(22)} bytes=0-1`]);
      expect((await ask('cookie/ferry/a.mp4', { cookie: `tingying-grant=${grant}` })).status).toBe(200);
      expect(asked).toHaveLength(2);
      const forged = `${grant.slice(0, -2)}AA`;
      for (const path of [`${forged}/ferry/a.mp4`, `${grant}/rain/a.mp4`, `${grant}/ferry/../a.mp4`])
        expect([path, (await ask(path)).status]).toEqual([path, 404]);
      expect(asked).toHaveLength(2);
      // Nobody is led to where the origin would send them.
      expect((await ask(`${grant}/ferry/moved.mp4`)).status).toBe(404);
      expect(asked).toEqual(['/ferry/a.mp4', '/ferry/a.mp4', '/ferry/moved.mp4']);
    },
  );
});
