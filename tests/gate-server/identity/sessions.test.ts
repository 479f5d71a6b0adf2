import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/gate-server/store/Database.js';
import { assembleTestGate, createBrowser } from '../fakeServices.js';
import { openMemoryStore } from '../openMemoryStore.js';

let database: Database;
beforeAll(async () => {
  database = await openMemoryStore();
}, 60_000);
afterAll(() => database.close());
beforeEach(() => database.query('truncate viewer, session, rate, used_once cascade'));

const day = 86_400_000;

async function open() {
  const gate = assembleTestGate(database);
  const browser = createBrowser(gate.answer);
  await browser.ask('POST', '/verifications', { provider: 'registry' });
  return { gate, browser, token: browser.jar.get('__Host-gate') ?? '' };
}

describe('who comes back now and then', () => {
  test('stays signed in: each visit gives the cookie another thirty days, as it gives them to the session', async () => {
    const { gate, browser, token } = await open();
    for (const path of ['/me', '/films', '/sessions']) {
      gate.now.ms += 20 * day;
      const visit = await browser.ask('GET', path);
      expect([path, visit.status]).toEqual([path, 200]);
      expect(visit.headers.getSetCookie()).toEqual([
        `__Host-gate=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${30 * 86_400}; Secure`,
      ]);
    }
    gate.now.ms += 60_000;
    expect((await browser.ask('GET', '/me')).headers.getSetCookie()).toEqual([]);
    gate.now.ms += 31 * day;
    expect((await browser.ask('GET', '/me')).status).toBe(401);
  });

  test('is given nobody’s cookie with what a cache may keep for all', async () => {
    const { gate, browser } = await open();
    for (const path of ['/transparency', '/openapi.json']) {
      gate.now.ms += day;
      const shared = await browser.ask('GET', path);
      expect(shared.headers.get('cache-control')).toContain('public');
      expect(shared.headers.getSetCookie()).toEqual([]);
    }
  });

  test('and signs out is signed out, though the visit had made the session longer', async () => {
    const { gate, browser } = await open();
    gate.now.ms += day;
    expect((await browser.ask('DELETE', '/sessions/current')).status).toBe(204);
    expect(browser.jar.size).toBe(0);
  });
});
