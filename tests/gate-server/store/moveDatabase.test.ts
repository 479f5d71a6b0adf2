import { beforeAll, expect, test } from 'vitest';
import { verifyDecisions } from '../../../src/gate-server/decisions/verifyDecisions.js';
import { createKeys } from '../../../src/gate-server/keys/createKeys.js';
import { recogniseKeys } from '../../../src/gate-server/keys/recogniseKeys.js';
import type { Database } from '../../../src/gate-server/store/Database.js';
import { exportDatabase, movedTables } from '../../../src/gate-server/store/exportDatabase.js';
import { importDatabase } from '../../../src/gate-server/store/importDatabase.js';
import { openWorld } from '../verifications/openWorld.js';
import { eachDatabase } from './eachDatabase.js';

async function readAll(database: Database): Promise<string[]> {
  const lines: string[] = [];
  await exportDatabase(database, (line) => void lines.push(line.trimEnd()));
  return lines;
}

async function* from(lines: readonly string[]) {
  for (const line of lines) yield await Promise.resolve(line);
}

/** A theatre in which something of every kind has happened. */
async function fill(database: Database) {
  const world = openWorld(database);
  const viewers = [];
  for (let index = 0; index < 3; index++) {
    const viewer = await world.createViewer();
    viewers.push(viewer);
    const { id, state } = await world.tryRegistry(viewer, '林静', '11010519491231002X11');
    if (state === 'verified')
      await world.verifications.revocations.revoke(id, await world.createViewer(), { reason: 'fraud' });
  }
  await world.askPerson(await world.createViewer());
  await world.tryState(await world.createViewer());
  const [viewer] = viewers;
  const at = '2026-11-26T02:00:00.000Z';
  await database.query(`insert into session values ('h', 's', $1, 'Firefox', $2, $2, $2, null)`, [
    viewer!,
    at,
  ]);
  await database.query(
    `insert into passkey (id, viewer_id, public_key, counter, label, created_at) values ('p', $1, 'k', 4294967296, '手机', $2)`,
    [viewer!, at],
  );
  await database.query(`insert into play_session values ('pl', $1, 'film', 'Firefox', $2, $2, null)`, [
    viewer!,
    at,
  ]);
  await database.query(
    `insert into attestation (code_hash, id, organisation_id, name_hash, eligibility, created_at, expires_at)
     values ('c', 'a', $1, 'n', 'visual', $2, $2)`,
    [viewer!, at],
  );
  await recogniseKeys(database, createKeys());
  await database.query(
    `insert into provision (day, film, title, format, manner, recipient) values ('2026-11-26', 'f', '灯渡', 'hls', 'stream', 'r')`,
    [],
  );
  return viewers;
}

eachDatabase((opened) => {
  let empty: Database;
  let lines: string[];
  beforeAll(async () => {
    await fill(opened.database);
    lines = await readAll(opened.database);
    empty = await opened.createOther();
    return () => empty.close();
  });

  test('every table is moved, but for how often somebody asked', async () => {
    const tables = await opened.database.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
      [],
    );
    const moved = [...movedTables.map(({ name }) => name as string), 'migration', 'rate'].sort();
    expect(tables.map(({ name }) => name)).toEqual(moved);
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({
      counts: Object.fromEntries(movedTables.map(({ name }) => [name, expect.any(Number) as number])),
    });
    for (const { name } of movedTables) expect(lines.join()).toContain(`{"table":"${name}"`);
  });

  test.each([
    ['cut off', (all: string[]) => all.slice(0, -1), /ends too early/],
    [
      'short of a row',
      (all: string[]) => all.filter((one) => !one.includes('"table":"passkey"')),
      /promises 1 rows of passkey/,
    ],
    [
      'of another version',
      (all: string[]) => [all[0]!.replace(/"schema":\d+/, '"schema":99'), ...all.slice(1)],
      /step 99/,
    ],
    ['without its first line', (all: string[]) => all.slice(1), /first line/],
    ['longer than its end', (all: string[]) => [...all, all[1]!], /more after its last line/],
    ['no JSON', (all: string[]) => [...all.slice(0, 3), 'x', ...all.slice(3)], /Line 4 is no JSON/],
    [
      'of a table that is none',
      (all: string[]) => all.map((one) => one.replace('"table":"notice"', '"table":"pg_authid"')),
      /no known kind/,
    ],
    [
      'of a column that is none',
      (all: string[]) =>
        all.map((one) => one.replace('"row":{"id"', '"row":{"x\\" int); drop table viewer; --":1,"id"')),
      /no column/,
    ],
    [
      'with a decision that was changed',
      (all: string[]) => all.map((one) => one.replace('"to_state":"rejected"', '"to_state":"verified"')),
      /log of decisions was changed/,
    ],
  ])('a file that is %s is refused, and leaves nothing behind', async (_title, spoil, words) => {
    const spoilt = spoil(lines);
    expect(spoilt).not.toEqual(lines);
    await expect(importDatabase(empty, from(spoilt))).rejects.toThrow(words);
    expect(await empty.query('select count(*) as n from viewer', [])).toEqual([{ n: 0 }]);
  });

  test('a theatre moves to the other engine whole, goes on there, and moves back the same', async () => {
    await importDatabase(empty, from(lines));
    expect(await readAll(empty)).toEqual(lines);
    const world = openWorld(empty);
    world.clock.now += 1;
    expect((await world.tryRegistry(await world.createViewer(), '林静', '1')).state).toBe('verified');
    expect(await verifyDecisions(empty)).toMatchObject({ ok: true });
  });

  test('a database that is in use is not imported into', async () => {
    await expect(importDatabase(opened.database, from(lines))).rejects.toThrow(/not empty/);
  });
});
