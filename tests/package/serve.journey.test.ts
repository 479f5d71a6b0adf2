import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createConsumer, pickVersions, run, serve, type Server } from './consumer.js';
import { proveAndPlay } from './proveAndPlay.js';

const films = resolve('demo/films');

test('who takes the components installs video.js and nothing of the server', () => {
  const has = (name: string) => existsSync(join(inject('consumer'), 'node_modules', name));
  expect(has('video.js')).toBe(true);
  const server = [
    'hono',
    'zod',
    'ipaddr.js',
    '@electric-sql/pglite',
    'pg',
    '@simplewebauthn/server',
    'openid-client',
  ];
  expect(server.filter(has)).toEqual([]);
});

test('tingying serve without a database to keep things in says which line brings one', async () => {
  const opened = run(inject('consumer'), 'tingying', ['serve', '--port', '0', '--films', films]);
  await expect(opened).rejects.toThrow(/npm install @electric-sql\/pglite/);
});

describe('tingying serve, from the package as it would be published', () => {
  let folder: string;
  let theatre: Server;
  beforeAll(async () => {
    folder = await createConsumer(inject('tarball'), pickVersions('@electric-sql/pglite'));
    theatre = await serve(folder, 'tingying', ['serve', '--films', films, '--data', 'data']);
  });
  afterAll(async () => {
    await theatre.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('shows its page, and opens the film to whoever has proved their right, and to nobody else', async () => {
    expect(await (await fetch(theatre.url)).text()).toContain('<div id=');
    await proveAndPlay(theatre.url);
  });
});
