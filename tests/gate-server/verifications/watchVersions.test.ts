import { setMaxListeners } from 'node:events';
import { expect, test, vi } from 'vitest';
import type { Database, Sql } from '../../../src/gate-server/store/Database.js';
import { watchVersions } from '../../../src/gate-server/verifications/watchVersions.js';
import { eachDatabase } from '../store/eachDatabase.js';

const never = () => new AbortController().signal;

/** Counts what it is asked. */
function countQuestions(database: Database): Sql & { asked: number } {
  const counted = {
    asked: 0,
    query: ((text, values) => {
      counted.asked += 1;
      return database.query(text, values);
    }) as Sql['query'],
  };
  return counted;
}

eachDatabase((opened) => {
  const create = async (ids: readonly string[]) => {
    for (const id of ids) {
      await opened.database.query(
        `insert into viewer (id, created_at) values ($1, '2026-11-26') on conflict do nothing`,
        [id],
      );
      await opened.database.query(
        `insert into verification (id, viewer_id, provider, state, case_key, created_at, updated_at)
         values ($1, $1, 'human', 'checking', 'k', '2026-11-26', '2026-11-26')`,
        [id],
      );
    }
  };
  const change = (id: string) =>
    opened.database.query('update verification set version = version + 1 where id = $1', [id]);

  test('a thousand open pages are one question a second, and only whose application changed is told', async () => {
    const sql = countQuestions(opened.database);
    const watch = watchVersions(sql);
    const ids = Array.from({ length: 5 }, (_, place) => `crowd-${place}`);
    await create(ids);
    const life = new AbortController();
    setMaxListeners(0, life.signal);
    const told: string[] = [];
    const pages = Array.from({ length: 1000 }, async (_, place) => {
      const id = ids[place % ids.length]!;
      await watch.untilChanged(id, 1, life.signal);
      if (!life.signal.aborted) told.push(id);
    });
    await vi.waitFor(() => expect(sql.asked).toBeGreaterThan(0), 10_000);
    const before = sql.asked;
    // As another process does it.
    await change('crowd-3');
    await vi.waitFor(() => expect(told).toHaveLength(200), 10_000);
    expect(new Set(told)).toEqual(new Set(['crowd-3']));
    expect(sql.asked - before).toBeLessThan(10);
    life.abort();
    await Promise.all(pages);
  });

  test('what has changed before one asked, and what is gone, is told as well', async () => {
    const watch = watchVersions(opened.database);
    await create(['late', 'gone']);
    await change('late');
    await opened.database.query(`delete from verification where id = 'gone'`);
    await Promise.all([watch.untilChanged('late', 1, never()), watch.untilChanged('gone', 1, never())]);
  });

  test('while nobody waits the database is left alone', async () => {
    const sql = countQuestions(opened.database);
    const watch = watchVersions(sql);
    await create(['quiet']);
    const life = new AbortController();
    const waiting = watch.untilChanged('quiet', 1, life.signal);
    await vi.waitFor(() => expect(sql.asked).toBeGreaterThan(0), 10_000);
    life.abort();
    await waiting;
    const then = sql.asked;
    await new Promise((next) => setTimeout(next, 1500));
    expect(sql.asked).toBe(then);
  });
});

test('who waits while the database is down is told so, and the next one is served again', async () => {
  let down = true;
  const sql: Sql = {
    query: () => (down ? Promise.reject(new Error('down')) : Promise.resolve([])),
  };
  const watch = watchVersions(sql);
  await expect(watch.untilChanged('one', 1, never())).rejects.toThrow('down');
  down = false;
  await watch.untilChanged('one', 1, never());
});
