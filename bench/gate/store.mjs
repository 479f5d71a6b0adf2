/**
 * Measures the gate's store: a real PostgreSQL with many verified viewers, and the embedded database.
 *
 *   node bench/gate/store.mjs
 *     -- --viewers=17000000   how many (200,000)
 *     -- --minutes=10         loading ends after so long, with as many as are in by then
 *     -- --write              puts the tables into RESULTS.md, section "The gate"
 *
 * The viewers are made up. Each has a verification with a sealed answer, a claim and an entitlement. They are loaded in the order of
 * their keys and without checking what refers to what, as a restored backup is; what is measured afterwards is not.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { compileGate } from '../../scripts/compileGate.mjs';
import { replaceSection } from '../lib/sections.mjs';
import { findQuantile } from '../lib/statistics.mjs';

const { values: asked } = parseArgs({
  options: {
    viewers: { type: 'string', default: '200000' },
    minutes: { type: 'string', default: '10' },
    write: { type: 'boolean', default: false },
  },
});
const wanted = Number(asked.viewers);
const until = performance.now() + Number(asked.minutes) * 60_000;

const gate = compileGate(['tests/gate-server/store/startPostgres.ts', 'tests/findPort.ts']);
const load = (path) => import(pathToFileURL(join(gate.folder, path)).href);
const { startPostgres } = await load('tests/gate-server/store/startPostgres.js');
const { openPostgres } = await load('gate-server/store/openPostgres.js');
const { migrate, migrations } = await load('gate-server/store/migrate.js');
const { eraseViewer } = await load('gate-server/viewers/eraseViewer.js');
const { clearOld } = await load('gate-server/jobs/clearOld.js');
const { readEntitlement } = await load('gate-server/entitlements/readEntitlement.js');

const settings = [
  'fsync=on',
  'shared_buffers=1GB',
  'max_wal_size=8GB',
  'checkpoint_timeout=30min',
  'wal_level=minimal',
  'max_wal_senders=0',
];
const server = await startPostgres(settings);
const rows = [];
const note = (what, figure) => {
  rows.push([what, figure]);
  console.error(`${what}: ${figure}`);
};
const ms = (value) => `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`;
const count = (value) => Math.round(value).toLocaleString('en');

try {
  const database = await openPostgres(await server.createDatabase(), {
    connections: 16,
    statementTimeoutMs: 3_600_000,
  });
  const begun = performance.now();
  // The step that adds indexes comes later: what it costs a theatre that is full already is measured, too.
  const step = migrations.findIndex(({ name }) => name.startsWith('indexes'));
  await migrate(database, migrations.slice(0, step));
  note('Tables made (migration of an empty database)', ms(performance.now() - begun));

  const loaded = await fill(database);
  await measureErasure(
    database,
    loaded,
    3,
    'A viewer deleted with all that is theirs, before the indexes for it',
  );
  const indexing = performance.now();
  await migrate(database);
  note(
    'Indexes added by a migration of the full tables',
    `${((performance.now() - indexing) / 1000).toFixed(1)} s`,
  );
  const again = performance.now();
  await migrate(database);
  note('Migration looked at again, as each start does', ms(performance.now() - again));

  await measureSize(database, loaded);
  await measureLookUps(database, loaded - 3);
  await measureRenewals(database, loaded);
  await measureDecisions(database);
  await measureErasure(database, loaded, 1000, 'A viewer deleted with all that is theirs, 8 at a time');
  await measureClearing(database);
  await database.close();
} finally {
  await server.remove();
}
measureEmbedded();
gate.remove();
report();

/** In pieces, so that the time is kept; a piece is a range of keys. */
async function fill(database) {
  const piece = Math.min(wanted, 100_000);
  const started = performance.now();
  let made = 0;
  while (made < wanted && performance.now() < until) {
    const size = Math.min(piece, wanted - made);
    // A key is 32 hexadecimal digits whose first nine count up: as random to look up as any, and in order to load.
    await database.transaction(async (sql) => {
      await sql.query('set local session_replication_role = replica');
      await sql.query('set local synchronous_commit = off');
      await sql.query(`create temp table fresh on commit drop as
        select lpad(to_hex(i), 9, '0') || substr(md5(i::text), 1, 23) as key from generate_series(${made}, ${made + size - 1}) i`);
      await sql.query(`insert into viewer (id, created_at) select key, '2026-01-01' from fresh`);
      await sql.query(`insert into verification (id, viewer_id, provider, state, version, reason, sealed, case_key, consents, valid_until,
          created_at, updated_at, submitted_at)
        select 'c' || substr(key, 1, 21), key, 'registry', 'verified', 5, 'confirmed', repeat(key, 5), key || '01234567890',
          '{"sensitive":true,"passingOn":true,"notice":"2026-11"}', timestamptz '2027-01-01', '2026-01-01', '2026-01-01', '2026-01-01'
        from fresh`);
      await sql.query(`insert into claim (id, tag, viewer_id, verification_id, level, claimed_at)
        select key, 'k1.' || key || '01234567890', key, 'c' || substr(key, 1, 21), 3, '2026-01-01' from fresh`);
      await sql.query(`insert into entitlement (viewer_id, eligibility, level, valid_until, granted_at, verification_id)
        select key, 'visual', 3, '2027-01-01', '2026-01-01', 'c' || substr(key, 1, 21) from fresh`);
    });
    made += size;
    if (made % 1_000_000 === 0)
      console.error(`${count(made)} viewers, ${Math.round((performance.now() - started) / 1000)} s`);
  }
  const seconds = (performance.now() - started) / 1000;
  note('Verified viewers loaded', `${count(made)} in ${Math.round(seconds)} s`);
  await database.query('vacuum analyze viewer', []);
  await database.query('vacuum analyze verification', []);
  await database.query('vacuum analyze claim', []);
  await database.query('vacuum analyze entitlement', []);
  return made;
}

async function measureSize(database, loaded) {
  const [{ size }] = await database.query('select pg_database_size(current_database()) as size', []);
  note(
    'On the disk, indexes included',
    `${(size / 1e9).toFixed(2)} GB, ${count(size / loaded)} bytes a viewer`,
  );
}

async function measureLookUps(database, loaded) {
  const now = '2026-06-01T00:00:00.000Z';
  const key = async () => {
    const [row] = await database.query(
      `select id from viewer where id >= lpad(to_hex((random() * $1)::bigint), 9, '0') order by id limit 1`,
      [loaded - 2],
    );
    return row.id;
  };
  const keys = [];
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      while (keys.length < 20_000) keys.push(await key());
    }),
  );
  const ask = async (what, question) => {
    for (const one of keys.slice(0, 500)) await question(one);
    const times = [];
    const queue = [...keys];
    const started = performance.now();
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
          const from = performance.now();
          await question(one);
          times.push(performance.now() - from);
        }
      }),
    );
    const rate = times.length / ((performance.now() - started) / 1000);
    note(what, `p50 ${ms(findQuantile(times, 0.5))}, p99 ${ms(findQuantile(times, 0.99))}, ${count(rate)}/s`);
  };
  await ask('Entitlement looked up, 20,000 at random, 8 at a time', async (one) => {
    const found = await readEntitlement(database, one, now);
    if (!found?.active) throw new Error('A viewer is missing.');
  });
  await ask('Claim looked up by its tag, the same', async (one) => {
    const found = await database.query('select viewer_id from claim where tag = $1 and released_at is null', [
      `k1.${one}01234567890`,
    ]);
    if (found.length !== 1) throw new Error('A claim is missing.');
  });
}

/** Deletes some, from the end of the keys. */
async function measureErasure(database, loaded, how, what) {
  const keys = await database.query(
    `select id from viewer where id < lpad(to_hex($1::bigint), 9, '0') order by id desc limit $2`,
    [loaded, how],
  );
  const times = [];
  await Promise.all(
    Array.from({ length: Math.min(8, how) }, async () => {
      for (let one = keys.pop(); one !== undefined; one = keys.pop()) {
        const from = performance.now();
        if (!(await eraseViewer(database, one.id))) throw new Error('A viewer is missing.');
        times.push(performance.now() - from);
      }
    }),
  );
  note(what, `p50 ${ms(findQuantile(times, 0.5))}, p99 ${ms(findQuantile(times, 0.99))}`);
}

/** What is done once an hour, and what a reviewer's desk asks for. */
async function measureClearing(database) {
  const from = performance.now();
  await clearOld(database, Date.parse('2026-06-01T00:00:00Z'));
  note('What may no longer be kept looked for, once an hour', ms(performance.now() - from));
}

/** What a renewal costs the store: is the viewer still entitled, and the lease goes on. */
async function measureRenewals(database, loaded) {
  const plays = Math.min(100_000, loaded);
  await database.query(
    `insert into play_session (id, viewer_id, film, device, started_at, lease_until)
     select 'p' || id, id, 'film', 'Firefox', '2026-06-01', '2026-06-01' from (select id from viewer order by id limit $1) v`,
    [plays],
  );
  const sessions = (await database.query('select id, viewer_id from play_session', [])).sort(
    () => Math.random() - 0.5,
  );
  const times = [];
  const started = performance.now();
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      while (performance.now() - started < 10_000) {
        const one = sessions[times.length % sessions.length];
        const from = performance.now();
        await database.transaction(
          async (sql) => {
            const entitled = await readEntitlement(sql, one.viewer_id, '2026-06-01T00:00:00.000Z');
            if (!entitled?.active) throw new Error('A viewer is missing.');
            await sql.query('update play_session set lease_until = $2 where id = $1 and ended_at is null', [
              one.id,
              '2026-06-01T00:03:00.000Z',
            ]);
          },
          { durable: true },
        );
        times.push(performance.now() - from);
      }
    }),
  );
  note(
    'Plays renewed: entitlement read and lease written in one durable transaction, 16 at a time',
    `${count(times.length / 10)}/s, p50 ${ms(findQuantile(times, 0.5))}, p99 ${ms(findQuantile(times, 0.99))}`,
  );
}

/** Whole applications, from the first word to the open theatre; the slow tag is left out, for it is slow on purpose. */
async function measureDecisions(database) {
  const { createVerifications } = await load('gate-server/verifications/createVerifications.js');
  const { verifyDecisions } = await load('gate-server/decisions/verifyDecisions.js');
  const { Secret } = await load('gate-server/Secret.js');
  const verifications = createVerifications({
    database,
    clock: Date.now,
    sealKey: Buffer.alloc(32),
    notice: () => 'n',
    callback: () => 'https://gate.example',
    tagger: { pending: 0, tag: async ({ value }) => [`bench.${value.reveal()}`] },
    providers: [
      {
        id: 'registry',
        kind: 'registry',
        describe: () => ({
          name: '',
          says: '',
          minutes: 1,
          fields: [{ name: 'number', label: '', required: true, secret: true }],
        }),
        begin: async (_, { number }) => ({
          step: 'outcome',
          outcome: {
            result: 'eligible',
            eligibility: 'visual',
            level: 3,
            reason: 'confirmed',
            subjects: [{ scheme: 's', value: new Secret(number.reveal()) }],
          },
        }),
      },
    ],
  });
  const started = performance.now();
  let made = 0;
  await Promise.all(
    Array.from({ length: 16 }, async (_, lane) => {
      while (performance.now() - started < 10_000) {
        const viewer = `bench-${lane}-${made}`;
        await database.query('insert into viewer (id, created_at) values ($1, now())', [viewer]);
        const { view } = await verifications.start(viewer, {
          provider: 'registry',
          consents: { sensitive: true, notice: 'n' },
        });
        await verifications.saveAnswers(view.id, viewer, { number: viewer });
        await verifications.submit(view.id, viewer, { locale: 'en' });
        made++;
      }
    }),
  );
  await verifications.settled();
  const seconds = (performance.now() - started) / 1000;
  const [{ lines, bytes }] = await database.query(
    `select count(*) as lines, pg_total_relation_size('decision') as bytes from decision`,
    [],
  );
  note('Whole applications, 16 at a time, each with four lines in the log', `${count(made / seconds)}/s`);
  const from = performance.now();
  const proof = await verifyDecisions(database);
  if (!proof.ok) throw new Error('The log is broken.');
  note(
    'The log’s chain verified',
    `${count(lines / ((performance.now() - from) / 1000))} lines/s, ${count(bytes / lines)} bytes a line`,
  );
}

/** In processes of their own, so that memory is theirs alone. */
function measureEmbedded() {
  const dir = mkdtempSync(join(tmpdir(), 'tingying-bench-'));
  const code = (body) => `
    const { openPglite } = await import(${JSON.stringify(pathToFileURL(join(gate.folder, 'gate-server/store/openPglite.js')).href)});
    const { migrate } = await import(${JSON.stringify(pathToFileURL(join(gate.folder, 'gate-server/store/migrate.js')).href)});
    const from = performance.now();
    const database = await openPglite({ dir: ${JSON.stringify(dir)} });
    await migrate(database);
    const ready = performance.now() - from;
    ${body}
    await database.close();
    console.log(JSON.stringify({ ready, rss: process.memoryUsage().rss, ...more }));`;
  const run = (body) => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', code(body)],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  };
  const mb = (bytes) => `${Math.round(bytes / 1e6)} MB`;
  const first = run('const more = {};');
  note('Embedded: first start, tables made', `${ms(first.ready)}, ${mb(first.rss)} of memory`);
  const later = run(`
    const write = (i) => database.transaction((sql) => sql.query('insert into viewer (id, created_at) values ($1, now())', [String(i)]), { durable: true });
    const one = performance.now();
    for (let i = 0; i < 300; i++) await write(i);
    const alone = 300 / ((performance.now() - one) / 1000);
    const all = performance.now();
    await Promise.all(Array.from({ length: 1500 }, (_, i) => write('t' + i)));
    const more = { alone, together: 1500 / ((performance.now() - all) / 1000) };`);
  note(
    'Embedded: a later start',
    `${ms(later.ready)}, ${mb(later.rss)} of memory after 1,800 durable transactions`,
  );
  note(
    'Embedded: durable transactions, one after the other / all at once',
    `${count(later.alone)}/s / ${count(later.together)}/s`,
  );
  rmSync(dir, { recursive: true, force: true });
}

function report() {
  const [{ model }] = cpus();
  const day = new Date().toISOString().slice(0, 10);
  const section = `## The gate

Made by \`node bench/gate/store.mjs --viewers=${wanted} --minutes=${asked.minutes} --write\`: PostgreSQL 18 on the same machine
(${settings.slice(0, 4).join(', ')}), viewers made up, each with a verification, a claim and an entitlement.

| the store | |
| --- | --- |
${rows.map(([what, figure]) => `| ${what} | ${figure} |`).join('\n')}

<sub>${day}, ${availableParallelism()} × ${model.trim()}, Node ${process.versions.node}, load ${loadavg()[0].toFixed(1)}</sub>
`;
  console.log(section);
  if (!asked.write) return;
  const file = new URL('../RESULTS.md', import.meta.url);
  writeFileSync(file, replaceSection(readFileSync(file, 'utf8'), section));
}
