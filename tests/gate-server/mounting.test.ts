import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toNodeListener } from '../../src/gate-server/http/toNodeListener.js';
import type { Database } from '../../src/gate-server/store/Database.js';
import { assembleTestGate } from './fakeServices.js';
import { openMemoryStore } from './openMemoryStore.js';

let database: Database;
beforeAll(async () => {
  database = await openMemoryStore();
}, 60_000);
afterAll(() => database.close());

const begin = (address: string) =>
  new Request(`${address}/gate/v1/verifications`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(address).origin },
    body: '{"provider":"registry"}',
  });

test('the gate behind Node’s http: bodies, cookies, HEAD and addresses that lie come through as they are', async () => {
  const gate = assembleTestGate(database, { origins: [] });
  const server = createServer(toNodeListener(gate.answer));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const begun = await fetch(begin(url));
  expect(begun.status).toBe(201);
  expect(begun.headers.getSetCookie()[0]).toMatch(
    /^gate=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/,
  );
  const head = await fetch(`${url}/gate/v1/healthz`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  const foreign = await fetch(`${url}/gate/v1/healthz`, { headers: { host: 'evil.example' } }).catch(
    () => null,
  );
  expect([200, 404]).toContain(foreign?.status);
  const long = await fetch(`${url}/gate/v1/verifications`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ provider: 'x'.repeat(20_000) }),
  });
  expect(long.status).toBe(413);
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

test.each(['in one piece', 'in pieces, of a length that nobody knows'])(
  'who sends too much is told so, and asks on by the same connection: %s',
  async (how) => {
    const gate = assembleTestGate(database, { origins: [] });
    const server = createServer(toNodeListener(gate.answer));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = (method: string, path: string, body = '') =>
      new Promise<number | undefined>((answered, failed) => {
        const length = Buffer.byteLength(body);
        const asked = request({
          agent,
          port,
          method,
          path: `/gate/v1${path}`,
          timeout: 3_000,
          headers: {
            'content-type': 'application/json',
            ...(how === 'in one piece' && length > 0 && { 'content-length': length }),
          },
        });
        asked.once('response', (answer) => answer.resume().once('end', () => answered(answer.statusCode)));
        asked.once('timeout', () => asked.destroy(new Error('no answer in three seconds')));
        asked.once('error', failed);
        for (let at = 0; at < length; at += 50_000) asked.write(body.slice(at, at + 50_000));
        asked.end();
      });
    const much = JSON.stringify({ provider: 'x'.repeat(1_000_000) });
    for (let tries = 0; tries < 3; tries += 1) {
      expect(await ask('POST', '/verifications', much)).toBe(413);
      expect(await ask('GET', '/healthz')).toBe(200);
    }
    agent.destroy();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  },
);
