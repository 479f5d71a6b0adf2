import { verifyDecisions } from '../decisions/verifyDecisions.js';
import type { Database, Row, Sql } from './Database.js';
import { exportFormat, movedTables, type ExportLine, type TableCounts } from './exportDatabase.js';
import { migrations } from './migrate.js';

const batch = 100;

/**
 * Reads what `exportDatabase` wrote into an empty database with its tables made (`migrate`). All or nothing: a file that is cut
 * off, of another version, or whose log of decisions was changed leaves the database as it was.
 *
 * @param lines each without its end
 * @throws Error that says what is wrong with the file or the database
 */
export async function importDatabase(database: Database, lines: AsyncIterable<string>): Promise<TableCounts> {
  return database.transaction(
    async (sql) => {
      await refuseUnlessEmpty(sql);
      const counts: TableCounts = {};
      let waiting: { table: string; rows: Row[] } = { table: '', rows: [] };
      let begun = false;
      let promised: TableCounts | null = null;
      let number = 0;

      const flush = async () => {
        if (waiting.rows.length > 0) await insert(sql, waiting.table, waiting.rows);
        waiting = { table: '', rows: [] };
      };
      for await (const text of lines) {
        number++;
        if (text.trim() === '') continue;
        const line = readLine(text, number);
        if (promised) throw new Error(`${whole} There is more after its last line (line ${number}).`);
        if ('format' in line) {
          if (begun || line.schema !== migrations.length)
            throw new Error(
              `tingying: the file was written with tables of step ${line.schema}, and this version has step ${migrations.length}. Nothing was changed. Export it with the same version that imports it.`,
            );
          begun = true;
          continue;
        }
        if (!begun) throw new Error(`${whole} Its first line does not say what it is.`);
        if ('end' in line) promised = line.counts;
        else {
          if (waiting.table !== line.table || waiting.rows.length >= batch) await flush();
          waiting.table = line.table;
          waiting.rows.push(line.row);
          counts[line.table] = (counts[line.table] ?? 0) + 1;
        }
      }
      await flush();
      if (!promised) throw new Error(`${whole} It ends too early.`);
      for (const [name, count] of Object.entries(promised))
        if ((counts[name] ?? 0) !== count)
          throw new Error(`${whole} It promises ${count} rows of ${name} and has ${counts[name] ?? 0}.`);
      await continueNumbers(sql);
      const proof = await verifyDecisions(sql);
      if (!proof.ok) throw new Error(`${whole} Its log of decisions was changed at line ${proof.line}.`);
      return promised;
    },
    { durable: true, unhurried: true },
  );
}

const whole =
  'tingying: the file is not a whole export of the gate, and nothing was changed. Use the file as exportDatabase wrote it.';

async function refuseUnlessEmpty(sql: Sql): Promise<void> {
  for (const { name } of movedTables) {
    const rows = await sql.query(`select 1 as one from ${name} limit 1`, []);
    if (rows.length > 0)
      throw new Error(
        `tingying: the database is not empty (${name}), and an import would mix two theatres. Nothing was changed. Import into a new database.`,
      );
  }
}

function readLine(text: string, number: number): ExportLine {
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch {
    line = null;
  }
  if (typeof line !== 'object' || line === null) throw new Error(`${whole} Line ${number} is no JSON.`);
  const known = line as Record<string, unknown>;
  if (known['format'] === exportFormat && known['version'] === 1) return line as ExportLine;
  if (known['end'] === true && typeof known['counts'] === 'object') return line as ExportLine;
  if (movedTables.some(({ name }) => name === known['table']) && typeof known['row'] === 'object')
    return line as ExportLine;
  throw new Error(`${whole} Line ${number} is of no known kind.`);
}

/** Names of columns come from the database, never from the file. */
async function insert(sql: Sql, table: string, rows: readonly Row[]): Promise<void> {
  const known = await sql.query<{ column_name: string }>(
    `select column_name from information_schema.columns where table_schema = current_schema() and table_name = $1
     order by ordinal_position`,
    [table],
  );
  const columns = known.map(({ column_name }) => column_name);
  for (const row of rows)
    for (const name of Object.keys(row))
      if (!columns.includes(name))
        throw new Error(`${whole} ${table} has no column ${JSON.stringify(name)}.`);
  const places = rows.map(
    (_, index) => `(${columns.map((_name, at) => `$${index * columns.length + at + 1}`).join(', ')})`,
  );
  await sql.query(
    `insert into ${table} (${columns.join(', ')}) overriding system value values ${places.join(', ')}`,
    rows.flatMap((row) => columns.map((name) => row[name] ?? null)),
  );
}

/** Rows came with their numbers; the next ones must follow. */
async function continueNumbers(sql: Sql): Promise<void> {
  for (const table of ['decision', 'provision'])
    await sql.query(
      `select setval(pg_get_serial_sequence('${table}', 'seq'), coalesce((select max(seq) from ${table}), 0) + 1, false)`,
      [],
    );
}
