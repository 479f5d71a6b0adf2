import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { VerificationView } from '../../src/core/gate/GateApi.js';
import { createGate, type Gate } from '../../src/gate-server/createGate.js';
import { createKeys } from '../../src/gate-server/keys/createKeys.js';
import { openKeyFile } from '../../src/gate-server/keys/keyFile.js';
import { human } from '../../src/gate-server/providers/human/human.js';
import type { Database } from '../../src/gate-server/store/Database.js';
import { findPort } from '../findPort.js';
import { createAnswerCheck } from './createAnswerCheck.js';
import { openMemoryStore } from './openMemoryStore.js';

/** The code that a page gives, by the first line of each block. */
function findRecipe(page: string, name: string): string {
  const blocks = [...readFileSync(page, 'utf8').matchAll(/^```ts\n([^]*?)^```$/gm)].map(
    ([, code = '']) => code,
  );
  const found = blocks.filter((code) => code.startsWith(`// ${name}`));
  if (found.length !== 1) throw new Error(`${page} has ${found.length} recipes for ${name}`);
  return found[0]!;
}

// Beside this file, so that what a recipe imports is found.
const home = join(import.meta.dirname, '.cache');
let folder: string;
let database: Database;
let gate: Gate;
const servers: Server[] = [];

beforeAll(async () => {
  mkdirSync(home, { recursive: true });
  folder = mkdtempSync(join(home, 'recipes-'));
  database = await openMemoryStore();
  gate = createGate({ store: database, keys: createKeys(), providers: [human()], mailbox: () => undefined });
  await gate.ready;
  Object.assign(globalThis, { gateOfTheRecipes: gate });
  writeFileSync(
    join(folder, 'gate.ts'),
    'export const gate = (globalThis as unknown as { gateOfTheRecipes: never }).gateOfTheRecipes;\n',
  );
}, 60_000);
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
});
afterAll(async () => {
  await gate.close();
  await database.close();
  rmSync(folder, { recursive: true });
});

/** Runs it as it stands on the page; only the package is the one that is being built. */
async function run<T>(page: string, name: string, path: string): Promise<T> {
  const door = join(import.meta.dirname, '../../src/gate-server/index.ts');
  const code = findRecipe(page, name).replace("'tingying/gate-server'", JSON.stringify(door));
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, code);
  return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as T;
}

const check = createAnswerCheck();
type Ask = (path: string, init?: RequestInit) => Promise<Response>;

/** What a gate must do wherever it is mounted. */
async function provesItself(ask: Ask, origin: string): Promise<void> {
  const send = async (path: string, body: unknown, cookie = '') =>
    ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, ...(cookie && { cookie }) },
      body: JSON.stringify(body),
    });
  const begun = await send('/gate/v1/verifications', { provider: 'human' });
  await check.check('POST', '/gate/v1/verifications', begun.clone());
  expect(begun.status).toBe(201);
  const cookie = begun.headers.getSetCookie().map((one) => one.split(';')[0])[0] ?? '';
  const { id } = (await begun.json()) as VerificationView;
  const saved = await ask(`/gate/v1/verifications/${id}/answers`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', origin, cookie },
    body: '{"phone":"010 5555 0100"}',
  });
  expect(((await saved.json()) as VerificationView).answers).toEqual({ phone: '010 5555 0100' });

  // Told as it happens, not when all is over.
  const life = new AbortController();
  const events = await ask(`/gate/v1/verifications/${id}/events`, {
    headers: { cookie },
    signal: life.signal,
  });
  expect(events.headers.get('content-type')).toMatch(/^text\/event-stream/);
  let heard = '';
  const decoder = new TextDecoder();
  for await (const bytes of events.body as unknown as AsyncIterable<Uint8Array>) {
    heard += decoder.decode(bytes, { stream: true });
    if (heard.includes(id)) break;
  }
  expect(heard).toContain(id);
  life.abort();

  expect((await send('/gate/v1/verifications', { provider: 'x'.repeat(20_000) })).status).toBe(413);
  const head = await ask('/gate/v1/healthz', { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect((await ask('/gate/v1/nothing')).status).toBe(404);
  const ended = await ask('/gate/v1/me', {
    method: 'DELETE',
    headers: { 'content-type': 'application/json', origin, cookie },
    body: '{"confirm":true}',
  });
  expect(ended.status).toBe(204);
}

describe.each(['Node', 'Express', 'Fastify'])('the recipe for %s, as the page has it', (name) => {
  test('the gate answers below its path: bodies, cookies, streams, refusals; and the site goes on beside it', async () => {
    process.env['PORT'] = String(await findPort());
    const { server } = await run<{ server: Server }>('docs/gate.md', name, `${name.toLowerCase()}.ts`);
    servers.push(server);
    if (!server.listening) await new Promise((listening) => server.once('listening', listening));
    delete process.env['PORT'];
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await provesItself((path, init) => fetch(`${origin}${path}`, init), origin);
    if (name === 'Node') return;
    const echoed = await fetch(`${origin}/echo`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"the site’s own":"parser"}',
    });
    expect(await echoed.json()).toEqual({ 'the site’s own': 'parser' });
  });
});

test('the recipe for Hono, as the page has it: the gate answers below its path and hears where a request came from', async () => {
  type App = { fetch: (request: Request, env: object) => Promise<Response> };
  const { default: app } = await run<{ default: App }>('docs/gate.md', 'Hono', 'hono.ts');
  const origin = 'http://127.0.0.1:8080';
  const env = { incoming: { socket: { remoteAddress: '192.0.2.9' } } };
  await provesItself((path, init) => app.fetch(new Request(`${origin}${path}`, init), env), origin);
});

test('the recipe for Next, as the page has it: each method is a route handler, from Request to Response', async () => {
  type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;
  const route = await run<Record<string, Handler | string>>(
    'docs/gate.md',
    'Next',
    'app/gate/v1/[...path]/route.ts',
  );
  // A route module of Next may export nothing else.
  expect(Object.keys(route).sort()).toEqual(
    ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'dynamic', 'runtime'].sort(),
  );
  const origin = 'http://localhost:3000';
  const params = Promise.resolve({ path: [] });
  await provesItself((path, init) => {
    const handler = route[init?.method ?? 'GET'];
    if (typeof handler !== 'function') throw new Error(`no ${init?.method ?? 'GET'}`);
    return handler(new Request(`${origin}${path}`, init), { params });
  }, origin);
});

test('the recipe for changing a key, as the page has it: a new key in the file, the old one still accepted', async () => {
  const file = join(folder, 'keys.json');
  const before = await openKeyFile(file);
  process.env['KEYS'] = file;
  await run('docs/operations.md', 'rotate.ts', 'rotate.ts');
  delete process.env['KEYS'];
  const after = await openKeyFile(file);
  expect(after.grants).toHaveLength(2);
  expect(after.grants[1]?.kid).toBe(before.grants[0]?.kid);
  expect(after.grants[0]?.signsFrom).toBeGreaterThan(Date.now() + 240_000);
});
