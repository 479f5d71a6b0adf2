import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PlaySession } from '../../../src/core/gate/GateApi.js';
import { createGate, type Gate } from '../../../src/gate-server/createGate.js';
import { importGrantKeys, mintGrant } from '../../../src/gate-server/edge/index.js';
import { createKeyring } from '../../../src/gate-server/keys/createKeyring.js';
import { createKeys } from '../../../src/gate-server/keys/createKeys.js';
import { openKeyFile, replaceKeyFile } from '../../../src/gate-server/keys/keyFile.js';
import { rotateGrantKey, rotatePepper } from '../../../src/gate-server/keys/rotateKeys.js';
import { watchKeyFile } from '../../../src/gate-server/keys/watchKeyFile.js';
import { human } from '../../../src/gate-server/providers/human/human.js';
import type { Database } from '../../../src/gate-server/store/Database.js';
import { openMemoryStore } from '../openMemoryStore.js';

const origin = 'https://theatre.example';
const evening = Date.parse('2026-11-26T12:00:00Z');
let database: Database;
let folder: string;
let file: string;
let now: number;
const gates: Gate[] = [];

beforeAll(async () => {
  database = await openMemoryStore();
}, 60_000);
afterAll(() => database.close());
beforeEach(async () => {
  now = evening;
  // Each test is a theatre with keys of its own.
  await database.query('truncate key_mark');
  folder = mkdtempSync(join(tmpdir(), 'tingying-rotation-'));
  file = join(folder, 'keys.json');
});
afterEach(async () => {
  for (const gate of gates.splice(0)) await gate.close();
  rmSync(folder, { recursive: true });
});

/** One machine of a theatre: they share a database and a file of keys. */
async function openMachine(lines: string[] = []): Promise<Gate> {
  const gate = createGate({
    origin,
    store: database,
    keys: { file },
    films: 'demo/films',
    providers: [human()],
    identify: () => ({ subject: 'a viewer' }),
    clock: () => now,
    log: (line) => lines.push(line),
    mailbox: () => undefined,
  });
  gates.push(gate);
  await gate.ready;
  return gate;
}

const ask = (gate: Gate, path: string, body?: object) =>
  gate(
    new Request(`${origin}${path.startsWith('/gate/') ? path : `/gate/v1${path}`}`, {
      ...(body && {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', origin },
      }),
    }),
  );

async function startPlaying(gate: Gate): Promise<PlaySession> {
  await ask(gate, '/me');
  await database.query(
    `insert into entitlement (viewer_id, eligibility, level, valid_until, granted_at)
     select id, 'visual', 3, $1, $2 from viewer on conflict (viewer_id) do nothing`,
    [new Date(now + 86_400_000).toISOString(), new Date(now).toISOString()],
  );
  const started = await ask(gate, '/play-sessions', { film: 'lantern-ferry' });
  expect(started.status).toBe(201);
  return (await started.json()) as PlaySession;
}
const kidOf = ({ base }: PlaySession) => /\/m\/([a-z0-9]+)\./.exec(base)?.[1];

test('a film plays on through a change of keys on two machines, without one failed request, and what the old key signs is worth nothing afterwards', async () => {
  const [one, other] = [await openMachine(), await openMachine()];
  const stolen = await openKeyFile(file);
  let play = await startPlaying(one);
  const before = kidOf(play);
  const answers: number[] = [];
  const kids = new Set([before]);
  for (let seconds = 0; seconds < 20 * 60; seconds += 15) {
    now = evening + seconds * 1000;
    if (seconds === 180) {
      // One reads it at once, the other only when it looks again: the margin is for that.
      await replaceKeyFile(file, rotateGrantKey(await openKeyFile(file), now, { afterMs: 60_000 }));
      await one.readKeys();
    }
    if (seconds === 210) await other.readKeys();
    for (const gate of [one, other]) {
      const media = await ask(gate, `${play.base}captions/zh.vtt`);
      answers.push(media.status);
      await media.arrayBuffer();
    }
    if (now >= Date.parse(play.renewAfter)) {
      const renewed = await ask(seconds % 2 ? one : other, `/play-sessions/${play.id}/renew`, {});
      answers.push(renewed.status);
      play = (await renewed.json()) as PlaySession;
      kids.add(kidOf(play));
    }
  }
  expect(answers.length).toBeGreaterThan(160);
  expect(new Set(answers)).toEqual(new Set([200]));
  expect(kids.size).toBe(2);
  expect(kidOf(play)).not.toBe(before);

  const [{ kid, secret }] = [stolen.grants[0]!];
  const keys = await importGrantKeys({ [kid]: Buffer.from(secret).toString('base64url') });
  const { grant } = await mintGrant(keys, { film: 'lantern-ferry', session: play.id }, now);
  for (const gate of [one, other])
    expect((await ask(gate, `/gate/v1/m/${grant}/lantern-ferry/captions/zh.vtt`)).status).toBe(404);
});

test('a key file that is broken, or belongs to another theatre, changes nothing: films go on, and it is told', async () => {
  const gate = await openMachine();
  const play = await startPlaying(gate);
  const own = await openKeyFile(file);
  writeFileSync(file, '{"version":1,"grants":[');
  await expect(gate.readKeys()).rejects.toThrow(/is not JSON/);
  rmSync(file);
  await expect(gate.readKeys()).rejects.toThrow(/is not there.*Put it back/s);
  expect(existsSync(file), 'a file that is gone for a moment does not become another theatre’s').toBe(false);
  await replaceKeyFile(file, createKeys());
  await expect(gate.readKeys()).rejects.toThrow(/another salt, sealing, pseudonyms.*keys stay as they were/s);
  expect((await ask(gate, `${play.base}captions/zh.vtt`)).status).toBe(200);
  expect((await ask(gate, `/play-sessions/${play.id}/renew`, {})).status).toBe(200);
  await replaceKeyFile(file, own);
  await gate.readKeys();
});

test('keys from a vault are handed over while films play', async () => {
  const gate = await openMachine();
  const play = await startPlaying(gate);
  const own = await openKeyFile(file);
  await gate.readKeys(rotateGrantKey(own, now));
  const renewed = (await (await ask(gate, `/play-sessions/${play.id}/renew`, {})).json()) as PlaySession;
  expect(kidOf(renewed)).not.toBe(kidOf(play));
  expect((await ask(gate, `${play.base}captions/zh.vtt`)).status).toBe(200);
});

test('a file that was put in the place of the other is noticed by itself, and once', async () => {
  const keys = await openKeyFile(file);
  let seen = 0;
  const unwatch = watchKeyFile(file, () => seen++, 20);
  // Looked at once, before anything has changed.
  await new Promise((later) => setTimeout(later, 100));
  await replaceKeyFile(file, rotateGrantKey(keys, now));
  await expect.poll(() => seen).toBe(1);
  await new Promise((later) => setTimeout(later, 100));
  expect(seen).toBe(1);
  unwatch();
});

test('a pepper that is not due yet is looked up and makes no tag; from its moment on it makes them', async () => {
  const first = createKeys();
  const ring = await createKeyring(first, () => now);
  await ring.take(rotatePepper(first, now, { afterMs: 60_000 }));
  const [old] = first.peppers;
  const made = ring.keys.peppers[0];
  expect(ring.peppers().map(({ id }) => id)).toEqual([old.id, made.id]);
  now += 60_000;
  expect(ring.peppers().map(({ id }) => id)).toEqual([made.id, old.id]);
});

test('a new grant key is accepted before it signs, signs from its moment on, and the old one is accepted ten minutes more', async () => {
  const first = createKeys();
  const ring = await createKeyring(first, () => now);
  await ring.take(rotateGrantKey(first, now, { afterMs: 60_000 }));
  const [made, old] = ring.keys.grants.map(({ kid }) => kid);
  const inForce = () => [...ring.grants().keys()];
  expect(inForce()).toEqual([old, made]);
  now += 60_000;
  expect(inForce()).toEqual([made, old]);
  now += 599_000;
  expect(inForce()).toEqual([made, old]);
  now += 1_000;
  expect(inForce()).toEqual([made]);
});

test('the file keeps from when a key counts', async () => {
  const keys = rotatePepper(rotateGrantKey(await openKeyFile(file), now, { afterMs: 1 }), now, {
    afterMs: 1,
  });
  await replaceKeyFile(file, keys);
  expect(await openKeyFile(file)).toEqual(keys);
});
