import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createConsumer, pickVersions, run, serve, type Server } from './consumer.js';

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
    const gate = `${theatre.url}gate/v1`;
    let cookie = '';
    const ask = async (method: string, path: string, body?: object): Promise<Record<string, unknown>> => {
      const answer = await fetch(gate + path, {
        method,
        headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
        ...(body && { body: JSON.stringify(body) }),
      });
      cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
      return { ...((await answer.json()) as object), status: answer.status };
    };
    const { notice } = (await ask('GET', '/providers')) as { notice: { version: string } };
    const { id } = await ask('POST', '/verifications', { provider: 'registry' });
    expect(await ask('POST', '/play-sessions', { film: 'lantern-ferry' })).toMatchObject({ status: 403 });
    const consents = { sensitive: true, passingOn: true, notice: notice.version };
    const answers = { name: '林听', number: '11010519491231002X11', consents };
    await ask('PUT', `/verifications/${String(id)}/answers`, answers);
    expect(await ask('POST', `/verifications/${String(id)}/submit`)).toMatchObject({ status: 202 });
    await expect
      .poll(() => ask('GET', `/verifications/${String(id)}`), { timeout: 30_000 })
      .toMatchObject({
        state: 'verified',
      });
    const { base } = await ask('POST', '/play-sessions', { film: 'lantern-ferry' });
    const playlist = await fetch(new URL(`${String(base)}hls/master.m3u8`, theatre.url));
    expect(await playlist.text()).toContain('#EXTM3U');
    const forged = String(base).replace(/\/m\/[^/]+/, '/m/k1.AAAAAAAAAAAAAAAAAAAAAA.1795663598.x');
    expect((await fetch(new URL(`${forged}hls/master.m3u8`, theatre.url))).status).toBe(404);
  });
});
