import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Providers, ReviewCase, VerificationView } from '../../src/core/gate/GateApi.js';
import { createGate } from '../../src/gate-server/createGate.js';
import { toNodeListener } from '../../src/gate-server/http/toNodeListener.js';
import { createHttpBrowser, type HttpBrowser } from './createHttpBrowser.js';
import { demoPeople } from '../../src/gate-server/testkit/demoPeople.js';

const canary = demoPeople.succeeds;

/** Every form in which the number could lie somewhere: as it is, without its grade, in groups, and as a plain hash. */
function formsOf(number: string): [string, string][] {
  const plain = [number, number.slice(0, 18), number.toLowerCase()];
  const separated = [' ', '-'].flatMap((between) => [
    number.replace(/(.{4})(?=.)/g, `$1${between}`),
    [number.slice(0, 6), number.slice(6, 14), number.slice(14)].join(between),
  ]);
  const hashes = [
    number,
    number.slice(0, 18),
    `cn-certificate${number}`,
    `cn-certificate\n${number}`,
  ].flatMap((text) =>
    ['md5', 'sha1', 'sha256', 'sha512'].flatMap((algorithm) => {
      const digest = createHash(algorithm).update(text).digest();
      return (['hex', 'base64', 'base64url'] as const).map((encoding): [string, string] => [
        `${algorithm} of “${text.length}” in ${encoding}`,
        digest.toString(encoding).replace(/=+$/, ''),
      ]);
    }),
  );
  const encoded = plain.map((text): [string, string] => [
    `base64 of ${text.length}`,
    Buffer.from(text).toString('base64').slice(0, 20),
  ]);
  return [
    ...plain.map((text): [string, string] => [`as it is, ${text.length}`, text]),
    ...separated.map((text): [string, string] => ['in groups', text]),
    ...hashes,
    ...encoded,
  ];
}

function findIn(where: string, bytes: Buffer | string, forms: readonly [string, string][]): string[] {
  const text = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  return forms.filter(([, form]) => text.includes(form)).map(([what]) => `${where}: ${what}`);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

test('no number leaks: one certificate goes through every flow, and is in no file, no log, no address and no answer afterwards', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tingying-canary-'));
  const lines: string[] = [];
  const heard: string[] = [];
  const forms = formsOf(canary.certificate);
  const gate = createGate({
    store: { dir: join(folder, 'store') },
    keys: { file: join(folder, 'keys.json') },
    films: 'demo/films',
    log: (line) => lines.push(line),
    mailbox: ({ text }) => void lines.push(text),
  });
  const server = createServer(
    toNodeListener(async (request, from) => {
      const response = await gate(request, from);
      const isMedia = request.url.includes('/m/');
      heard.push(
        `${request.method} ${request.url}`,
        JSON.stringify([...response.headers]),
        isMedia || response.headers.get('content-type') === 'text/event-stream'
          ? ''
          : await response.clone().text(),
      );
      return response;
    }),
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await gate.ready;

  const apply = async (browser: HttpBrowser, name: string, number: string): Promise<VerificationView> => {
    const { notice } = await browser.get<Providers>('/providers');
    const begun = await browser.post<VerificationView>('/verifications', { provider: 'registry' }, 201);
    await browser.put(`/verifications/${begun.id}/answers`, { number });
    await browser.put(`/verifications/${begun.id}/answers`, {
      name,
      consents: { sensitive: true, passingOn: true, notice: notice.version },
    });
    await browser.get(`/verifications/${begun.id}`);
    await browser.post(`/verifications/${begun.id}/submit`, {}, 202);
    return browser.settle(begun.id);
  };
  const viewer = createHttpBrowser(url);
  // Mistyped, with the wrong name, in groups and full-width; then right.
  const wrong = await apply(viewer, '错名', canary.certificate);
  expect(wrong.state).not.toBe('verified');
  await viewer.ask('POST', `/verifications/${wrong.id}/appeal`, { words: 'x' });
  await viewer.post(`/verifications/${wrong.id}/withdraw`, {}, 200);
  const verified = await apply(viewer, canary.name, '1101 0519 4912 3100 2x11');
  expect(verified.state).toBe('verified');
  await viewer.post('/play-sessions', { film: 'lantern-ferry' }, 201);
  // Another with the same certificate; in a place where no number belongs; in an address.
  const other = createHttpBrowser(url);
  expect((await apply(other, canary.name, canary.certificate)).state).not.toBe('verified');
  // Told to a reviewer on the telephone, and seen by an organisation.
  const enter = async (role: string) => {
    const [, word = ''] = new RegExp(`${role}: \\S+#invitation=([\\w-]+)`).exec(lines.join('\n')) ?? [];
    const staff = createHttpBrowser(url);
    await staff.post('/sessions/invitation', { invitation: word }, 201);
    return staff;
  };
  const reviewer = await enter('reviewer');
  const caller = createHttpBrowser(url);
  const { notice } = await caller.get<Providers>('/providers');
  const called = await caller.post<VerificationView>('/verifications', { provider: 'human' }, 201);
  const consents = { sensitive: true, notice: notice.version };
  await caller.put(`/verifications/${called.id}/answers`, { phone: '010 5555 0100', consents });
  await caller.post(`/verifications/${called.id}/submit`, {}, 202);
  await expect
    .poll(async () => (await reviewer.ask('POST', `/reviews/${called.id}/assign`, {})).status)
    .toBe(200);
  const verify = { decision: 'verify', reason: 'confirmed' };
  const mistold = { ...verify, number: `${canary.certificate}9` };
  expect((await reviewer.ask('POST', `/reviews/${called.id}/decide`, mistold)).status).toBe(422);
  const told = { ...verify, number: canary.certificate };
  const decided = await reviewer.post<ReviewCase>(`/reviews/${called.id}/decide`, told, 200);
  expect(decided).toMatchObject({ state: 'checking', contested: true });
  const library = await enter('organisation');
  await library.post('/attestations', { name: canary.name, number: canary.certificate }, 201);
  await viewer.get('/me');
  await viewer.ask('GET', '/me/export');
  await viewer.ask('POST', '/play-sessions', { film: canary.certificate });
  await viewer.ask('POST', '/sessions/passkey', { [canary.certificate]: canary.certificate });
  const inAddress = await viewer.ask('GET', `/verifications/${canary.certificate}`);
  expect(inAddress.status).toBe(404);

  const addresses = heard.filter((one) => one.startsWith('GET ') || one.startsWith('P'));
  expect(addresses.length).toBeGreaterThan(10);
  // The one address with a number is the tester's own.
  const own = heard.filter((one) => !one.includes(`/verifications/${canary.certificate}`));
  expect(own.flatMap((one) => findIn('answer', one, forms))).toEqual([]);
  expect(lines.flatMap((line) => findIn('log', line, forms))).toEqual([]);
  const look = (when: string) =>
    filesIn(folder).flatMap((path) => findIn(`${when} ${path}`, readFileSync(path), forms));
  expect(filesIn(folder).length).toBeGreaterThan(20);
  expect(look('while it runs')).toEqual([]);
  await viewer.ask('DELETE', '/me', { confirm: true });
  await gate.close();
  expect(look('afterwards')).toEqual([]);
  // The search itself finds what is there: a film's name is in the files.
  expect(
    filesIn(folder).flatMap((path) => findIn(path, readFileSync(path), [['a name', 'lantern-ferry']])),
  ).not.toEqual([]);

  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  rmSync(folder, { recursive: true, force: true });
});
