import type { Database } from '../../src/gate-server/store/Database.js';
import { migrate } from '../../src/gate-server/store/migrate.js';
import { openDatabase } from '../../src/gate-server/store/openDatabase.js';

/** An embedded database in memory, with its tables. One a file: it takes seconds to start. */
export async function openMemoryStore(): Promise<Database> {
  const database = await openDatabase();
  await migrate(database);
  return database;
}
