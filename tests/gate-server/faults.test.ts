import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PlaySession, Problem } from '../../src/core/gate/GateApi.js';
import { createGate, type Gate } from '../../src/gate-server/createGate.js';
import { createKeys } from '../../src/gate-server/keys/createKeys.js';
import { human } from '../../src/gate-server/providers/human/human.js';
import type { Database } from '../../src/gate-server/store/Database.js';
import { StoreUnavailable } from '../../src/gate-server/store/StoreUnavailable.js';
import { openMemoryStore } from './openMemoryStore.js';

const origin = 'https://theatre.example';
const evening = Date.parse('2026-11-26T12:00:00Z');
const keys = createKeys();
let store: Database;
let down = false;
let now = evening;
/** How far the other machine's clock is off, in milliseconds. */
let offMs = 0;
let gate: Gate;
let other: Gate;

const isUp = () => {
  if (down) throw new StoreUnavailable('down', 'the database does not answer.');
};
/** The same database, as it is while its server is stopped. */
const fragile: Database = {
  engine: 'pglite',
  query: async (text, values) => {
    isUp();
    return store.query(text, values);
  },
  transaction: async (work, options) => {
    isUp();
    return store.transaction(work, options);
  },
  close: () => Promise.resolve(),
};

const openMachine = (clock: () => number): Gate =>
  createGate({
    origin,
    store: fragile,
    keys,
    films: 'demo/films',
    providers: [human()],
    identify: (request) => {
      const subject = request.headers.get('x-who');
      return subject === null ? null : { subject };
    },
    clock,
    log: () => undefined,
    mailbox: () => undefined,
  });

beforeAll(async () => {
  store = await openMemoryStore();
  gate = openMachine(() => now);
  other = openMachine(() => now + offMs);
  await Promise.all([gate.ready, other.ready]);
}, 60_000);
afterAll(async () => {
  await Promise.all([gate.close(), other.close()]);
  await store.close();
});
beforeEach(() => {
  [down, now, offMs] = [false, evening, 0];
});

const ask = (machine: Gate, who: string, path: string, body?: object) =>
  machine(
    new Request(`${origin}${path.startsWith('/gate/') ? path : `/gate/v1${path}`}`, {
      headers: {
        ...(who && { 'x-who': who }),
        'accept-language': 'en',
        ...(body && { origin, 'content-type': 'application/json' }),
      },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    }),
  );

/** A verified viewer, in the middle of a film. */
async function watch(who: string): Promise<PlaySession> {
  const me = (await (await ask(gate, who, '/me')).json()) as { id: string };
  await store.query(
    `insert into entitlement (viewer_id, eligibility, level, valid_until, granted_at) values ($1, 'visual', 3, $2, $3)`,
    [me.id, new Date(now + 86_400_000).toISOString(), new Date(now).toISOString()],
  );
  const started = await ask(gate, who, '/play-sessions', { film: 'lantern-ferry' });
  expect(started.status).toBe(201);
  return (await started.json()) as PlaySession;
}
const captions = async (machine: Gate, { base }: PlaySession) =>
  (await ask(machine, 'nobody', `${base}captions/zh.vtt`)).status;

test('attack 26: the database is down mid-film: the film goes on until its grant ends, nothing opens that was shut, and all goes on when it is back', async () => {
  const play = await watch('one');
  down = true;
  now += 200_000;
  expect(await captions(gate, play)).toBe(200);
  const renewal = await ask(gate, 'one', `/play-sessions/${play.id}/renew`, {});
  const problem = (await renewal.json()) as Problem;
  expect([renewal.status, problem.code]).toEqual([503, 'unavailable']);
  expect(Number(renewal.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(problem.say).toBe('We cannot answer now. Nothing is lost; try again in a minute.');
  expect((await ask(gate, 'two', '/play-sessions', { film: 'lantern-ferry' })).status).toBe(503);
  expect((await ask(gate, 'one', '/entitlements')).status).toBe(503);
  expect((await ask(gate, 'one', '/readyz')).status).toBe(503);
  expect((await ask(gate, '', '/healthz')).status).toBe(200);
  // Back within the grant's life: the viewer has not noticed.
  down = false;
  now += 60_000;
  const renewed = await ask(gate, 'one', `/play-sessions/${play.id}/renew`, {});
  expect(renewed.status).toBe(200);
  const fresh = (await renewed.json()) as PlaySession;
  // Down for longer than a grant lives: shut, and never open without anybody having looked.
  down = true;
  now += 306_000;
  expect(await captions(gate, fresh)).toBe(404);
  expect(await captions(gate, play)).toBe(404);
});

test('attack 25: two machines whose clocks are four seconds apart play one film; a clock that is a minute off opens nothing', async () => {
  for (const off of [4_000, -4_000]) {
    offMs = off;
    const play = await watch(`skew ${off}`);
    expect([off, await captions(other, play)]).toEqual([off, 200]);
    // At the very end of the grant, too.
    now = Date.parse(play.expiresAt);
    expect([off, await captions(other, play)]).toEqual([off, 200]);
    now = evening;
    const renewed = await ask(other, `skew ${off}`, `/play-sessions/${play.id}/renew`, {});
    const fresh = (await renewed.json()) as PlaySession;
    expect([off, await captions(gate, fresh)]).toEqual([off, 200]);
  }
  const play = await watch('far off');
  // Behind: its grants seem to live longer than any may; ahead: they seem over before they are.
  offMs = -60_000;
  expect(await captions(other, play)).toBe(404);
  offMs = 60_000;
  now = Date.parse(play.expiresAt) - 30_000;
  expect(await captions(other, play)).toBe(404);
  expect(await captions(gate, play)).toBe(200);
});
