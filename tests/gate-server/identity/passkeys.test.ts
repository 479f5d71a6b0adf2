import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { InvitationView } from '../../../src/core/gate/GateApi.js';
import type { Database } from '../../../src/gate-server/store/Database.js';
import { createSoftAuthenticator } from '../../../src/gate-server/testkit/softAuthenticator.js';
import { assembleTestGate, createBrowser, origin } from '../fakeServices.js';
import { openMemoryStore } from '../openMemoryStore.js';

let database: Database;
beforeAll(async () => {
  database = await openMemoryStore();
}, 60_000);
afterAll(() => database.close());
beforeEach(() => database.query('truncate viewer, session, passkey, rate, used_once cascade'));

type Browser = ReturnType<typeof createBrowser>;
type Creation = Parameters<ReturnType<typeof createSoftAuthenticator>['create']>[0];
type Wanted = Parameters<ReturnType<typeof createSoftAuthenticator>['get']>[0];

async function optionsOf<T>(browser: Browser, path: string): Promise<T> {
  const response = await browser.ask('POST', `${path}/options`, {});
  expect(response.status).toBe(200);
  return (await response.json()) as T;
}
async function addPasskey(browser: Browser, authenticator = createSoftAuthenticator(origin)) {
  const credential = authenticator.create(await optionsOf<Creation>(browser, '/me/passkeys'));
  const added = await browser.ask('POST', '/me/passkeys', { credential, label: 'Telephone' });
  expect(added.status).toBe(201);
  return authenticator;
}
async function startWithPasskey() {
  const gate = assembleTestGate(database);
  const browser = createBrowser(gate.answer);
  await browser.ask('POST', '/verifications', { provider: 'registry' });
  return { gate, browser, authenticator: await addPasskey(browser) };
}
const idOf = async (browser: Browser): Promise<string> =>
  ((await (await browser.ask('GET', '/me')).json()) as { id: string }).id;

test('a viewer comes back by passkey on another device, without a name, to the same account', async () => {
  const { gate, browser, authenticator } = await startWithPasskey();
  const other = createBrowser(gate.answer);
  const credential = authenticator.get(await optionsOf<Wanted>(other, '/sessions/passkey'));
  expect((await other.ask('POST', '/sessions/passkey', { credential })).status).toBe(201);
  expect(await idOf(other)).toBe(await idOf(browser));
  expect(other.jar.get('__Host-gate')).not.toBe(browser.jar.get('__Host-gate'));
});

describe('attack 39: passkey phishing, replay and clone', () => {
  test('what was signed for another site opens nothing here', async () => {
    const { gate, authenticator } = await startWithPasskey();
    const browser = createBrowser(gate.answer);
    authenticator.origin = 'https://theatre.example.evil.example';
    const credential = authenticator.get(await optionsOf<Wanted>(browser, '/sessions/passkey'));
    expect((await browser.ask('POST', '/sessions/passkey', { credential })).status).toBe(401);
    expect(browser.jar.size).toBe(0);
  });

  test('an answer is good once', async () => {
    const { gate, authenticator } = await startWithPasskey();
    const browser = createBrowser(gate.answer);
    const credential = authenticator.get(await optionsOf<Wanted>(browser, '/sessions/passkey'));
    expect((await browser.ask('POST', '/sessions/passkey', { credential })).status).toBe(201);
    const thief = createBrowser(gate.answer);
    expect((await thief.ask('POST', '/sessions/passkey', { credential })).status).toBe(409);
  });

  test('a challenge of our own making is asked for, and only for ten minutes', async () => {
    const { gate, authenticator } = await startWithPasskey();
    const browser = createBrowser(gate.answer);
    const foreign = authenticator.get({ challenge: 'AAAAAAAAAAAAAAAAAAAAAA', rpId: 'theatre.example' });
    expect((await browser.ask('POST', '/sessions/passkey', { credential: foreign })).status).toBe(409);
    const late = authenticator.get(await optionsOf<Wanted>(browser, '/sessions/passkey'));
    gate.now.ms += 11 * 60_000;
    expect((await browser.ask('POST', '/sessions/passkey', { credential: late })).status).toBe(409);
  });

  test('a key that did not verify the person is not enough', async () => {
    const { gate, authenticator } = await startWithPasskey();
    const browser = createBrowser(gate.answer);
    authenticator.verifiesUser = false;
    const credential = authenticator.get(await optionsOf<Wanted>(browser, '/sessions/passkey'));
    expect((await browser.ask('POST', '/sessions/passkey', { credential })).status).toBe(401);
  });

  test('a clone whose counter stands behind is refused', async () => {
    const { gate, authenticator } = await startWithPasskey();
    authenticator.counter = 10;
    const signIn = async () => {
      const browser = createBrowser(gate.answer);
      const credential = authenticator.get(await optionsOf<Wanted>(browser, '/sessions/passkey'));
      return (await browser.ask('POST', '/sessions/passkey', { credential })).status;
    };
    expect(await signIn()).toBe(201);
    authenticator.counter = 3;
    expect(await signIn()).toBe(401);
  });

  test('a passkey made for one viewer’s challenge is not added to another’s account', async () => {
    const { gate, browser } = await startWithPasskey();
    const options = await optionsOf<Creation>(browser, '/sessions/passkey').then(() => browser);
    expect(options).toBe(browser);
    const thief = createBrowser(gate.answer);
    await thief.ask('POST', '/verifications', { provider: 'registry' });
    const authenticator = createSoftAuthenticator(origin);
    const credential = authenticator.create(await optionsOf<Creation>(thief, '/me/passkeys'));
    expect((await browser.ask('POST', '/me/passkeys', { credential })).status).toBe(409);
  });
});

describe('attack 10: what a stolen cookie may not do', () => {
  test.each([
    ['export', 'GET', '/me/export', undefined],
    ['delete', 'DELETE', '/me', { confirm: true }],
    ['add a way in', 'POST', '/me/passkeys/options', {}],
  ])('%s: the passkey is asked for, and then it is done', async (_what, method, path, body) => {
    const { gate, browser, authenticator } = await startWithPasskey();
    gate.now.ms += 60_000;
    expect((await browser.ask(method, path, body)).status).toBe(401);
    const before = browser.jar.get('__Host-gate');
    const credential = authenticator.get(await optionsOf<Wanted>(browser, '/sessions/passkey'));
    expect((await browser.ask('POST', '/sessions/passkey', { credential })).status).toBe(201);
    expect(browser.jar.get('__Host-gate'), 'the word for the session is another now').not.toBe(before);
    expect((await browser.ask(method, path, body)).status).toBeLessThan(300);
  });

  test('who has no passkey keeps the right to take everything along and to delete it', async () => {
    const gate = assembleTestGate(database);
    const browser = createBrowser(gate.answer);
    await browser.ask('POST', '/verifications', { provider: 'registry' });
    expect((await browser.ask('GET', '/me/export')).status).toBe(200);
    expect((await browser.ask('DELETE', '/me', { confirm: true })).status).toBe(204);
    expect(await database.query('select id from viewer')).toEqual([]);
  });

  test('a session that somebody planted before is not the one that is signed in', async () => {
    const { gate, authenticator } = await startWithPasskey();
    const attacker = createBrowser(gate.answer);
    await attacker.ask('POST', '/verifications', { provider: 'registry' });
    const victim = createBrowser(gate.answer);
    for (const [name, value] of attacker.jar) victim.jar.set(name, value);
    const credential = authenticator.get(await optionsOf<Wanted>(victim, '/sessions/passkey'));
    expect((await victim.ask('POST', '/sessions/passkey', { credential })).status).toBe(201);
    expect((await attacker.ask('GET', '/me')).status).toBe(401);
  });
});

describe('a site’s own accounts', () => {
  test('are known by a keyed tag only, with the roles that the site gives', async () => {
    let subject: string | null = 'alice@example.org';
    const gate = assembleTestGate(database, {
      identify: () => (subject === null ? null : { subject, roles: ['reviewer'] }),
    });
    const browser = createBrowser(gate.answer);
    expect((await browser.ask('GET', '/reviews')).status).toBe(200);
    const first = await idOf(browser);
    expect(await idOf(createBrowser(gate.answer))).toBe(first);
    expect(JSON.stringify(await database.query('select * from viewer'))).not.toContain('alice');
    subject = 'bob@example.org';
    expect(await idOf(browser)).not.toBe(first);
    subject = null;
    expect((await browser.ask('GET', '/me')).status).toBe(401);
    expect((await browser.ask('POST', '/verifications', { provider: 'registry' })).status).toBe(401);
  });
});

test.each(['', undefined, 7])('a site that names a viewer by %j makes no two people one', async (subject) => {
  const gate = assembleTestGate(database, { identify: () => ({ subject: subject as string }) });
  expect((await createBrowser(gate.answer).ask('GET', '/me')).status).toBe(500);
  expect(await database.query('select id from viewer')).toEqual([]);
  expect(gate.lines.join()).toContain('identify named a viewer without a subject');
});

test('attack 30: who is no reviewer sees no case, who is no organisation no code, who is no operator no ledger', async () => {
  const gate = assembleTestGate(database);
  const matrix: [string, string, string][] = [
    ['reviewer', 'GET', '/reviews'],
    ['reviewer', 'GET', '/reviews/one'],
    ['reviewer', 'POST', '/reviews/one/assign'],
    ['reviewer', 'POST', '/reviews/one/release'],
    ['reviewer', 'POST', '/reviews/one/revoke'],
    ['reviewer', 'POST', '/reviews/one/decide'],
    ['reviewer', 'GET', '/revocations'],
    ['reviewer', 'POST', '/revocations/find'],
    ['reviewer', 'DELETE', '/revocations/one'],
    ['organisation', 'GET', '/attestations'],
    ['operator', 'GET', '/ledger'],
    ['operator', 'POST', '/invitations'],
  ];
  for (const role of ['viewer', 'reviewer', 'organisation', 'operator'] as const) {
    const browser = createBrowser(gate.answer);
    await browser.ask('POST', '/verifications', { provider: 'registry' });
    if (role !== 'viewer') {
      const before = browser.jar.get('__Host-gate');
      const { invitation } = await gate.invitations.create(role);
      expect((await browser.ask('POST', '/sessions/invitation', { invitation })).status).toBe(201);
      expect(browser.jar.get('__Host-gate'), 'rotated where the role changes').not.toBe(before);
    }
    for (const [needed, method, path] of matrix) {
      const { status } = await browser.ask(method, path);
      expect([role, path, status === 403]).toEqual([role, path, role !== needed]);
    }
  }
});

test('an operator lets a second reviewer in by a link that is good once; nobody else makes one', async () => {
  const gate = assembleTestGate(database);
  const operator = createBrowser(gate.answer);
  const { invitation: first } = await gate.invitations.create('operator');
  await operator.ask('POST', '/sessions/invitation', { invitation: first });
  const made = await operator.ask('POST', '/invitations', { role: 'reviewer' });
  expect(made.status).toBe(201);
  const { url, expiresAt } = (await made.json()) as InvitationView;
  expect(Date.parse(expiresAt)).toBeGreaterThan(gate.now.ms + 6 * 86_400_000);
  expect(new URL(url).pathname).toBe('/staff');
  const invitation = new URLSearchParams(new URL(url).hash.slice(1)).get('invitation');
  const reviewer = createBrowser(gate.answer);
  expect((await reviewer.ask('POST', '/sessions/invitation', { invitation })).status).toBe(201);
  expect((await reviewer.ask('GET', '/reviews')).status).toBe(200);
  expect((await reviewer.ask('POST', '/invitations', { role: 'operator' })).status).toBe(403);
  const other = createBrowser(gate.answer);
  expect((await other.ask('POST', '/sessions/invitation', { invitation })).status).toBe(409);
});
