import { expect, test } from 'vitest';
import { clearOld } from '../../../src/gate-server/jobs/clearOld.js';
import { createPlays } from '../../../src/gate-server/plays/createPlays.js';
import { inviteFirstStaff } from '../../../src/gate-server/startup/inviteFirstStaff.js';
import { Secret } from '../../../src/gate-server/Secret.js';
import type { Database, Sql, SqlValue } from '../../../src/gate-server/store/Database.js';
import { eraseViewer } from '../../../src/gate-server/viewers/eraseViewer.js';
import { exportViewer } from '../../../src/gate-server/viewers/exportViewer.js';
import { readNotices } from '../../../src/gate-server/viewers/readNotices.js';
import { number, openWorld } from '../verifications/openWorld.js';
import { onPostgres } from './eachDatabase.js';

type Asked = { text: string; values: readonly SqlValue[] };
type Plan = {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  Filter?: string;
  Plans?: Plan[];
};

/** Keeps what the database is asked. */
function listen(database: Database): Database & { asked: Map<string, Asked> } {
  const asked = new Map<string, Asked>();
  const around = (sql: Sql): Sql => ({
    query: (text, values) => {
      if (values && /^\s*(select|update|delete|with)\b/.test(text)) asked.set(text, { text, values });
      return sql.query(text, values);
    },
  });
  return {
    ...database,
    ...around(database),
    asked,
    transaction: (work, options) => database.transaction((sql) => work(around(sql)), options),
  };
}

/** Tables that have as many rows as there are viewers, or more. */
const long = new Set(
  'viewer session passkey verification claim entitlement play_session consent used_once decision provision revocation'.split(
    ' ',
  ),
);

/** Once an hour, and nobody waits for it; an index would cost every visit a write. */
const mayRead = /^\s*with gone as \(delete from (session|rate) /;

onPostgres((opened) => {
  /** Which long tables, or indexes on them, are read from end to end for it. */
  const findLongReads = async ({ text, values }: Asked): Promise<string[]> => {
    const [plan] = await opened.database.transaction(async (sql) => {
      // Among few rows reading all is the quickest: where there is another way, it is taken now.
      await sql.query('set local enable_seqscan = off');
      const rows = await sql.query(`explain (format json) ${text}`, values);
      return (Object.values(rows[0]!)[0] as unknown as { Plan: Plan }[]).map((one) => one.Plan);
    });
    const partial = new Set(
      (
        await opened.database.query<{ name: string }>(
          'select c.relname as name from pg_index i join pg_class c on c.oid = i.indexrelid where i.indpred is not null',
          [],
        )
      ).map(({ name }) => name),
    );
    // The first of an index, or the last: `order by seq desc limit 1`.
    const isEdge = (node: Plan, around: Plan | null) => around?.['Node Type'] === 'Limit' && !node.Filter;
    const visit = (node: Plan, around: Plan | null, table = node['Relation Name']): string[] => [
      ...(node['Node Type'] === 'Seq Scan' && long.has(table ?? '') ? [`all of ${table}`] : []),
      ...(node['Index Name'] &&
      !node['Index Cond'] &&
      long.has(table ?? '') &&
      !partial.has(node['Index Name']) &&
      !isEdge(node, around)
        ? [`all of ${node['Index Name']}`]
        : []),
      ...(node.Plans ?? []).flatMap((one) => visit(one, node, one['Relation Name'] ?? table)),
    ];
    return plan ? visit(plan, null) : ['no plan'];
  };

  test('whoever is deleted is deleted at once, among millions too: what refers to them has an index', async () => {
    const missing = await opened.database.query(
      `select conrelid::regclass::text as "table", attname as "column"
       from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
       where contype = 'f' and not exists (
         select 1 from pg_index where indrelid = conrelid and indkey[0] = conkey[1]
         and (indpred is null or pg_get_expr(indpred, indrelid) = '(' || attname || ' IS NOT NULL)'))`,
      [],
    );
    expect(missing).toEqual([]);
  });

  test('nothing that a viewer, a reviewer or the clock does reads a table of millions from end to end', async () => {
    const database = listen(opened.database);
    const world = openWorld(database);
    const { verifications, clock } = world;
    const [viewer, other, reviewer] = [
      await world.createViewer(),
      await world.createViewer(),
      await world.createViewer(),
    ];
    const { id } = await world.tryRegistry(viewer);
    const { id: asked } = await world.askPerson(other);
    await verifications.reviews.list(reviewer);
    await verifications.reviews.assign(asked, reviewer);
    await verifications.reviews.release(asked, reviewer);
    await verifications.reviews.assign(asked, reviewer);
    await verifications.reviews.decide(asked, reviewer, { decision: 'reject', reason: 'other' });
    await verifications.appeal(asked, other, 'Once more.');
    const { back } = await world.tryState(await world.createViewer());
    await verifications.resume({ provider: 'state', url: back, viewer, locale: 'en' });
    await verifications.revocations.revoke(id, reviewer, { reason: 'fraud' });
    await verifications.revocations.list(other);
    await verifications.revocations.find(reviewer, { viewer });
    await verifications.revocations.find(reviewer, { number: new Secret(number) });
    await verifications.revocations.leave(id, reviewer);
    await verifications.list(viewer);
    await verifications.renew(id, viewer, { locale: 'en' });
    const plays = createPlays({
      database,
      clock: () => clock.now,
      edgeKeys: () => {
        throw new Error('no film is granted here');
      },
      theatre: { find: () => undefined },
      ledger: { secret: 's' },
    });
    await plays.list(viewer, 'en');
    await plays.renew({ viewer, device: 'Firefox', region: null, locale: 'en' }, 'none');
    await plays.end(viewer, 'none');
    await plays.endAll(viewer);
    await readNotices(database, viewer);
    await exportViewer(database, verifications, viewer);
    await inviteFirstStaff(
      database,
      () => undefined,
      () => Promise.resolve(''),
      {},
    );
    await verifications.withdraw(id, viewer);
    await verifications.runDue();
    await clearOld(database, clock.now);
    await eraseViewer(database, viewer);
    await verifications.settled();
    expect(database.asked.size).toBeGreaterThan(40);
    const found: string[] = [];
    for (const one of database.asked.values()) {
      if (mayRead.test(one.text)) continue;
      for (const table of await findLongReads(one)) found.push(`${table}: ${one.text.replace(/\s+/g, ' ')}`);
    }
    expect(found).toEqual([]);
  });
});
