import { describe, expect, test, vi } from 'vitest';
import { loadPeer } from '../../../src/gate-server/store/loadPeer.js';
import { migrate, migrations } from '../../../src/gate-server/store/migrate.js';
import { openDatabase } from '../../../src/gate-server/store/openDatabase.js';
import { openPostgres } from '../../../src/gate-server/store/openPostgres.js';
import { StoreUnavailable } from '../../../src/gate-server/store/StoreUnavailable.js';
import { eachDatabase, onPostgres } from './eachDatabase.js';

const at = '2026-11-26T02:03:10.091Z';

eachDatabase((opened) => {
  test('what goes in comes out the same on either engine: times as ISO texts in UTC, counts as numbers', async () => {
    const [row] = await opened.database.query(
      `select $1::timestamptz as at, $2::bigint as big, $3::text as text, $4::boolean as yes, null::text as nothing,
        $5::float8 as real, $6::integer as whole, '2026-02-28'::date as day, count(*) as count,
        timestamptz '2026-02-28 05:30:00+05:30' as elsewhere from decision`,
      [at, 9_000_000_000, '残疾人证 ☂', true, 0.5, 7],
    );
    expect(row).toEqual({
      at,
      big: 9_000_000_000,
      text: '残疾人证 ☂',
      yes: true,
      nothing: null,
      real: 0.5,
      whole: 7,
      day: '2026-02-28',
      count: 0,
      elsewhere: '2026-02-28T00:00:00.000Z',
    });
  });

  test('a transaction that throws leaves nothing behind, and its error is the caller’s own', async () => {
    const mine = new Error('mine');
    await expect(
      opened.database.transaction(async (sql) => {
        await sql.query(`insert into viewer (id, created_at) values ('half', $1)`, [at]);
        throw mine;
      }),
    ).rejects.toBe(mine);
    expect(await opened.database.query(`select * from viewer where id = 'half'`, [])).toEqual([]);
  });

  test('a transaction gives what its work gives, and what it wrote is there', async () => {
    const answer = await opened.database.transaction(
      async (sql) => {
        await sql.query(`insert into viewer (id, created_at) values ('whole', $1)`, [at]);
        return 'done';
      },
      { durable: true },
    );
    expect(answer).toBe('done');
    expect(await opened.database.query(`select created_at from viewer where id = 'whole'`, [])).toEqual([
      { created_at: at },
    ]);
  });

  test('a fault in a statement is told with its code, and the next one is answered', async () => {
    await expect(opened.database.query('select * from nowhere', [])).rejects.toMatchObject({ code: '42P01' });
    expect(await opened.database.query('select 1 as one', [])).toEqual([{ one: 1 }]);
  });

  test('tables are brought up to date once; a second start changes nothing', async () => {
    expect(await migrate(opened.database)).toEqual([]);
  });

  test('a later step is taken by itself, and a step that fails leaves the tables as they were', async () => {
    const broken = [...migrations, { name: 'broken', sql: 'create table half (a text); select 1 / 0' }];
    await expect(migrate(opened.database, broken)).rejects.toMatchObject({ code: '22012' });
    await expect(opened.database.query('select * from half', [])).rejects.toMatchObject({ code: '42P01' });
    const later = [
      ...migrations,
      { name: 'later', sql: 'create table later (a text); create index on later (a)' },
    ];
    const step = migrations.length + 1;
    expect(await migrate(opened.database, later)).toEqual([step]);
    expect(await opened.database.query('select * from later', [])).toEqual([]);
    // … and what it wrote keeps an older version out.
    const refused = await migrate(opened.database).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StoreUnavailable);
    expect(refused).toMatchObject({
      because: 'newer-schema',
      message: expect.stringContaining(`step ${step}`) as string,
    });
    await opened.database.query('delete from migration where number = $1', [step]);
  });

  test('asking the database inside its own transaction is told on PGlite, where it would wait for ever', async () => {
    if (opened.engine === 'postgres') return;
    await expect(opened.database.transaction(() => opened.database.query('select 1', []))).rejects.toThrow(
      /Ask the `sql`/,
    );
  });

  test.each([
    ['update decision set event = $1', ['other']],
    ['delete from decision where $1 = $1', ['x']],
    ['truncate decision', undefined],
    ['update provision set film = $1', ['other']],
    ['delete from provision where $1 = $1', ['x']],
    ['truncate provision', undefined],
  ])('attack 32: a log rewritten afterwards is refused by the database itself: %s', async (text, values) => {
    await opened.database.query(
      `insert into decision (at, case_tag, event, to_state, provider, by_role, previous_hash, hash)
       values ($1, 't', 'submit', 'submitted', 'p', 'viewer', '', 'h')`,
      [at],
    );
    await opened.database.query(
      `insert into provision (day, film, title, format, manner, recipient) values ('2026-01-01', 'f', 't', 'hls', 'stream', 'r')
       on conflict do nothing`,
      [],
    );
    await expect(opened.database.query(text, values)).rejects.toMatchObject({ code: '42501' });
  });
});

onPostgres((opened) => {
  test('any number of machines may start at once: one makes the tables, the others wait for it', async () => {
    await opened.database.query('drop schema public cascade; create schema public');
    const machines = await Promise.all(
      Array.from({ length: 8 }, () => openPostgres(opened.url, { connections: 2 })),
    );
    const taken = await Promise.all(machines.map((machine) => migrate(machine)));
    expect(taken.filter((one) => one.length > 0)).toHaveLength(1);
    await Promise.all(machines.map((machine) => machine.close()));
  });

  test('two that wait for each other are tried again until both have happened', async () => {
    await opened.database.query('create table pair (name text primary key, n integer)');
    await opened.database.query(`insert into pair values ('a', 0), ('b', 0)`);
    let begun = 0;
    const cross = (first: string, second: string) =>
      opened.database.transaction(async (sql) => {
        begun++;
        await sql.query('update pair set n = n + 1 where name = $1', [first]);
        await new Promise((resolve) => setTimeout(resolve, 50));
        await sql.query('update pair set n = n + 1 where name = $1', [second]);
      });
    await Promise.all([cross('a', 'b'), cross('b', 'a')]);
    expect(begun).toBeGreaterThan(2);
    expect(await opened.database.query('select n from pair order by name', [])).toEqual([{ n: 2 }, { n: 2 }]);
  });

  test('a statement that hangs is ended, and told as slow', async () => {
    const hasty = await openPostgres(opened.url, { statementTimeoutMs: 200 });
    const trouble = await hasty.query('select pg_sleep(20)', []).catch((error: unknown) => error);
    expect(trouble).toBeInstanceOf(StoreUnavailable);
    expect(trouble).toMatchObject({ because: 'slow' });
    await hasty.close();
  });

  test('what nobody waits for may take longer than that, on both ends of the line', async () => {
    const hasty = await openPostgres(opened.url, { statementTimeoutMs: 100 });
    const slow = () => hasty.transaction((sql) => sql.query('select pg_sleep(5.3)', []), { unhurried: true });
    await expect(slow()).resolves.toHaveLength(1);
    await expect(hasty.transaction((sql) => sql.query('select pg_sleep(1)', []))).rejects.toMatchObject({
      because: 'slow',
    });
    await hasty.close();
  });

  test('attack 26: the database breaks an idle connection: the process lives, and the next question is answered', async () => {
    const onTrouble = vi.fn();
    const victim = await openPostgres(opened.url, { connections: 1, onTrouble });
    const [{ pid } = { pid: 0 }] = await victim.query<{ pid: number }>('select pg_backend_pid() as pid', []);
    await opened.database.query('select pg_terminate_backend($1)', [pid]);
    await vi.waitFor(() => expect(onTrouble).toHaveBeenCalled());
    expect(onTrouble.mock.calls[0]?.[0]).toBeInstanceOf(StoreUnavailable);
    expect(await victim.query('select 1 as one', [])).toEqual([{ one: 1 }]);
    await victim.close();
  });

  test('attack 26: the database breaks a connection in the middle of a transaction: told, and nothing is half done', async () => {
    const victim = await openPostgres(opened.url, { connections: 1 });
    const trouble = await victim
      .transaction(async (sql) => {
        await sql.query(`insert into viewer (id, created_at) values ('cut', $1)`, [at]);
        const [{ pid } = { pid: 0 }] = await sql.query<{ pid: number }>('select pg_backend_pid() as pid', []);
        await opened.database.query('select pg_terminate_backend($1)', [pid]);
        await sql.query('select 1', []);
      })
      .catch((error: unknown) => error);
    expect(trouble).toBeInstanceOf(StoreUnavailable);
    expect(await victim.query(`select * from viewer where id = 'cut'`, [])).toEqual([]);
    await victim.close();
  });
});

describe('a database that cannot be opened', () => {
  test('attack 26: one that is down is told as such, with what to do', async () => {
    const database = await openDatabase({ url: 'postgres://gate@127.0.0.1:9/none', connectTimeoutMs: 500 });
    const trouble = await database.query('select 1', []).catch((error: unknown) => error);
    expect(trouble).toBeInstanceOf(StoreUnavailable);
    expect(trouble).toMatchObject({
      because: 'down',
      message: expect.stringMatching(/^tingying: .*see that it runs/) as string,
    });
    await database.close();
  });

  test('an address that is none is named before anything is opened', () => {
    expect(() => openDatabase({ url: 'mysql://here' })).toThrow(/postgres:\/\//);
  });

  test('a missing package is told with the line that installs it; another fault inside it is not', async () => {
    const missing = Object.assign(new Error("Cannot find package 'pg' imported from /x"), {
      code: 'ERR_MODULE_NOT_FOUND',
    });
    await expect(loadPeer('pg', () => Promise.reject(missing))).rejects.toThrow(/npm install pg$/);
    const inner = Object.assign(new Error("Cannot find package 'pg-types' imported from /x"), {
      code: 'ERR_MODULE_NOT_FOUND',
    });
    await expect(loadPeer('pg', () => Promise.reject(inner))).rejects.toBe(inner);
  });
});
