import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type {
  EntitlementView,
  Me,
  PlaySession,
  Problem,
  Providers,
  VerificationView,
} from '../../src/core/gate/GateApi.js';
import { createGate, type Gate } from '../../src/gate-server/createGate.js';
import { toNodeListener } from '../../src/gate-server/http/toNodeListener.js';
import { demoPeople } from '../../src/gate-server/testkit/demoPeople.js';
import { createHttpBrowser, type HttpBrowser } from './createHttpBrowser.js';

let folder: string;
let gate: Gate;
let server: Server;
let url: string;
const lines: string[] = [];
const letters: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tingying-gate-'));
  gate = createGate({
    store: { dir: join(folder, 'store') },
    keys: { file: join(folder, 'keys.json') },
    films: 'demo/films',
    contact: { phone: '400-000-0000' },
    operator: '某无障碍剧场',
    log: (line) => lines.push(line),
    mailbox: ({ text }) => void letters.push(text),
  });
  server = createServer(toNodeListener(gate));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await gate.ready;
});
afterAll(async () => {
  await gate.close();
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  rmSync(folder, { recursive: true, force: true });
});

async function apply(
  browser: HttpBrowser,
  person: { name: string; certificate: string },
): Promise<VerificationView> {
  const { providers, notice } = await browser.get<Providers>('/providers');
  const [registry] = providers;
  const begun = await browser.post<VerificationView>('/verifications', { provider: registry!.id }, 201);
  await browser.put(`/verifications/${begun.id}/answers`, { name: person.name, number: person.certificate });
  await browser.put(`/verifications/${begun.id}/answers`, {
    consents: { sensitive: true, passingOn: true, notice: notice.version },
  });
  await browser.post<VerificationView>(`/verifications/${begun.id}/submit`, {}, 202);
  return browser.settle(begun.id);
}

test('a viewer verifies once by name and number, then plays the described film; nobody else gets a byte of it', async () => {
  const viewer = createHttpBrowser(url);
  const refused = await viewer.ask('POST', '/play-sessions', { film: 'lantern-ferry' });
  expect(((await refused.json()) as Problem).code).toBe('not-signed-in');

  const verified = await apply(viewer, demoPeople.succeeds);
  expect(verified.state).toBe('verified');
  expect(verified.say).not.toBe('');
  expect((await viewer.get<EntitlementView>('/entitlements')).active).toBe(true);

  const play = await viewer.post<PlaySession>('/play-sessions', { film: 'lantern-ferry' }, 201);
  expect(play.base).toMatch(/^\/gate\/v1\/m\/[^/]+\/lantern-ferry\/$/);
  const get = (path: string, base = play.base) => fetch(`${url}${base}${path}`);
  const playlist = await get('hls/master.m3u8');
  expect(playlist.status).toBe(200);
  expect(await playlist.text()).toMatch(/^#EXTM3U/);
  for (const path of ['captions/zh.vtt', 'descriptions/en.vtt', 'mp4/film.zh.mp4', 'film.json', 'poster.jpg'])
    expect([path, (await get(path)).status]).toEqual([path, 200]);

  const forged = play.base.replace(/.(?=\/lantern-ferry\/$)/, (last) => (last === 'A' ? 'Q' : 'A'));
  for (const base of [
    forged,
    '/gate/v1/m/x/lantern-ferry/',
    '/lantern-ferry/',
    '/gate/v1/m/cookie/lantern-ferry/',
  ])
    for (const path of ['hls/master.m3u8', 'captions/zh.vtt', 'mp4/film.zh.mp4'])
      expect([base, path, (await get(path, base)).status]).toEqual([base, path, 404]);

  const renewed = await viewer.post<PlaySession>(`/play-sessions/${play.id}/renew`, {}, 200);
  expect(Date.parse(renewed.expiresAt)).toBeGreaterThanOrEqual(Date.parse(play.expiresAt));
  expect((await viewer.ask('DELETE', `/play-sessions/${play.id}`)).status).toBe(204);
});

test('who deletes their data leaves nothing behind, and their certificate is free again', async () => {
  const first = createHttpBrowser(url);
  expect((await apply(first, demoPeople.lowVision)).state).toBe('verified');
  const second = createHttpBrowser(url);
  expect((await apply(second, demoPeople.lowVision)).state).not.toBe('verified');
  expect((await first.get<Me>('/me')).verifications).toHaveLength(1);
  expect((await first.ask('GET', '/me/export')).status).toBe(200);
  expect((await first.ask('DELETE', '/me', { confirm: true })).status).toBe(204);
  expect((await first.ask('GET', '/me')).status).toBe(401);
  const third = createHttpBrowser(url);
  expect((await apply(third, demoPeople.lowVision)).state).toBe('verified');
});

test('whose certificate another account gave hears of it, once and in their language, and nobody else can read or end it', async () => {
  const owner = createHttpBrowser(url);
  expect((await apply(owner, demoPeople.several)).state).toBe('verified');
  const other = createHttpBrowser(url);
  const refused = await apply(other, demoPeople.several);
  expect([refused.state, refused.reason]).toEqual(['rejected', 'does-not-match']);
  expect((await other.get<Me>('/me')).notices).toEqual([]);
  const [notice, ...more] = (await owner.get<Me>('/me')).notices;
  expect(more).toEqual([]);
  expect(notice).toMatchObject({
    code: 'certificate-tried-by-another',
    say: expect.stringMatching(/^Your certificate was given for another account/) as string,
  });
  expect((await owner.get<EntitlementView>('/entitlements')).active).toBe(true);
  const heard = `/me/notices/${notice?.id ?? ''}/heard`;
  expect((await other.ask('POST', heard, {})).status).toBe(404);
  expect((await owner.ask('POST', heard, {})).status).toBe(204);
  expect((await owner.get<Me>('/me')).notices).toEqual([]);
  expect((await owner.ask('DELETE', '/me', { confirm: true })).status).toBe(204);
});

test('whoever opens a new theatre is given a link for each role of its staff, and each works once', async () => {
  expect(letters).toHaveLength(1);
  const [, word = ''] = /reviewer: \S+#invitation=(\S+)/.exec(letters[0]!) ?? [];
  const reviewer = createHttpBrowser(url);
  const { roles } = await reviewer.post<{ roles: string[] }>(
    '/sessions/invitation',
    { invitation: word },
    201,
  );
  expect(roles).toEqual(['viewer', 'reviewer']);
  expect((await reviewer.ask('GET', '/reviews')).status).toBe(200);
  const thief = createHttpBrowser(url);
  expect((await thief.ask('POST', '/sessions/invitation', { invitation: word })).status).toBe(409);
  expect((await thief.ask('GET', '/reviews')).status).toBe(401);
});
