import { createHmac } from 'node:crypto';
import type { Database } from '../store/Database.js';
import type { Keys } from './Keys.js';

/** What was made with them stands in the database, and is nobody's with others. */
const bound = ['salt', 'sealing', 'pseudonyms', 'recipients'] as const;

/**
 * Knows a theatre's keys again. The first that open its database leave a mark of each in it; others are refused from then on. A key
 * file that is gone is made anew at the start: without this every certificate could be claimed a second time, and nobody would notice.
 *
 * @throws Error that names which are others
 */
export async function recogniseKeys(database: Database, keys: Keys): Promise<void> {
  const others = await database.transaction(
    async (sql) => {
      const found: string[] = [];
      for (const name of bound) {
        const mark = createHmac('sha256', keys[name]).update(`tingying mark of ${name}`).digest('base64url');
        await sql.query('insert into key_mark (name, mark) values ($1, $2) on conflict (name) do nothing', [
          name,
          mark,
        ]);
        const [known] = await sql.query<{ mark: string }>('select mark from key_mark where name = $1', [
          name,
        ]);
        if (known?.mark !== mark) found.push(name);
      }
      return found;
    },
    { durable: true },
  );
  if (others.length > 0)
    throw new Error(
      `tingying: the keys are not those of this database (another ${others.join(', ')}), so no certificate could be recognised and nothing sealed be read. Nothing was opened. Put the keys of this theatre back, from your backup if need be; for a new theatre give it a new database (docs/operations.md).`,
    );
}
