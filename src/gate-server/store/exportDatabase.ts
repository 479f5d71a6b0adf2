import type { Database, Row } from './Database.js';
import { migrations } from './migrate.js';

/** Every table that is moved, each after those that it refers to. How often somebody asked (`rate`) stays behind. */
export const movedTables = [
  { name: 'viewer', key: 'id' },
  { name: 'session', key: 'token_hash' },
  { name: 'passkey', key: 'id' },
  { name: 'verification', key: 'id' },
  { name: 'claim', key: 'id' },
  { name: 'revocation', key: 'verification_id' },
  { name: 'entitlement', key: 'viewer_id' },
  { name: 'notice', key: 'id' },
  { name: 'play_session', key: 'id' },
  { name: 'attestation', key: 'code_hash' },
  { name: 'decision', key: 'seq' },
  { name: 'consent', key: 'id' },
  { name: 'provision', key: 'seq' },
  { name: 'used_once', key: 'key' },
  { name: 'key_mark', key: 'name' },
] as const;

export const exportFormat = 'tingying-gate';

/** How many rows of each table there are. */
export type TableCounts = Record<string, number>;

/** A line of the file: the first, one for each row, the last. */
export type ExportLine =
  | { format: typeof exportFormat; version: 1; schema: number }
  | { table: string; row: Row }
  | { end: true; counts: TableCounts };

const page = 500;

/**
 * Writes everything as lines of JSON (NDJSON), as it was at one moment, for the other engine, for another machine, for a backup.
 * What is in it is as private as the database: keep it as well. The gate's keys are not in it, and without them it opens nothing.
 *
 * @param write takes one line, with its end; it is waited for
 */
export async function exportDatabase(
  database: Database,
  write: (line: string) => void | Promise<void>,
): Promise<TableCounts> {
  const say = (line: ExportLine) => write(`${JSON.stringify(line)}\n`);
  return database.transaction(async (sql) => {
    await sql.query('set transaction isolation level repeatable read read only');
    await say({ format: exportFormat, version: 1, schema: migrations.length });
    const counts: TableCounts = {};
    for (const { name, key } of movedTables) {
      await sql.query(`declare ${name}_rows no scroll cursor for select * from ${name} order by ${key}`);
      let count = 0;
      for (;;) {
        const rows = await sql.query(`fetch ${page} from ${name}_rows`, []);
        for (const row of rows) await say({ table: name, row });
        count += rows.length;
        if (rows.length < page) break;
      }
      counts[name] = count;
      await sql.query(`close ${name}_rows`);
    }
    await say({ end: true, counts });
    return counts;
  });
}
