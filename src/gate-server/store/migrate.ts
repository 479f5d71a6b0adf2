import type { Database } from './Database.js';
import { indexes } from './indexes.sql.js';
import { keyMark } from './keyMark.sql.js';
import { lapsed } from './lapsed.sql.js';
import { revocation } from './revocation.sql.js';
import { schema } from './schema.sql.js';
import { StoreUnavailable } from './StoreUnavailable.js';

/** One step of the tables' life. Its place in the list is its number; what was published is never changed. */
export type Migration = { name: string; sql: string };

export const migrations: readonly Migration[] = [
  { name: 'first tables', sql: schema },
  // The tags, by each key, of the certificate that an organisation saw; gone with the attestation.
  { name: 'the certificate of an attestation', sql: 'alter table attestation add column certificate text' },
  { name: 'indexes for millions of viewers', sql: indexes },
  { name: 'who proposed to take something back, and why', sql: revocation },
  { name: 'where a renewal came to nothing', sql: lapsed },
  { name: 'whose keys these are', sql: keyMark },
];

/** Any number that nobody else locks: the letters of our name. */
const lock = 0x74696e67;

/**
 * Brings the tables up to date. Any number of processes may do so at once: one does it, the others wait. All or nothing.
 *
 * @returns the numbers of the steps that were taken now
 * @throws StoreUnavailable `newer-schema` if a later version of this package has been here
 */
export async function migrate(database: Database, steps = migrations): Promise<readonly number[]> {
  return database.transaction(
    async (sql) => {
      await sql.query('select pg_advisory_xact_lock($1)', [lock]);
      await sql.query(
        'create table if not exists migration (number integer primary key, name text not null)',
      );
      const done = await sql.query<{ number: number }>('select number from migration order by number');
      const last = done.at(-1)?.number ?? 0;
      if (last > steps.length)
        throw new StoreUnavailable(
          'newer-schema',
          `the database is at step ${last}, and this version of tingying knows ${steps.length}. It was left as it is, for an older version could spoil it. Start the newer version, or restore the backup from before it.`,
        );
      const taken: number[] = [];
      for (const [index, { name, sql: text }] of steps.entries()) {
        const number = index + 1;
        if (number <= last) continue;
        await sql.query(text);
        await sql.query('insert into migration (number, name) values ($1, $2)', [number, name]);
        taken.push(number);
      }
      return taken;
    },
    { durable: true, unhurried: true },
  );
}
