import { afterAll, beforeAll, describe } from 'vitest';
import type { Database } from '../../../src/gate-server/store/Database.js';
import { migrate } from '../../../src/gate-server/store/migrate.js';
import { openPglite } from '../../../src/gate-server/store/openPglite.js';
import { openPostgres } from '../../../src/gate-server/store/openPostgres.js';
import { startPostgres, type PostgresServer } from './startPostgres.js';

/** What a suite is given: the database of the engine that it runs on, with its tables. */
export type Opened = {
  readonly database: Database;
  readonly engine: Database['engine'];
  /** An empty one with its tables, on the other engine. The test closes it. */
  createOther(): Promise<Database>;
};

/**
 * Runs a suite on each engine: on PostgreSQL in the process, and on a real server. Tests in it share one database, so each
 * brings its own viewers. Where a real server cannot be started its part says so and is skipped.
 */
export function eachDatabase(suite: (opened: Opened) => void): void {
  describe('on PGlite', () => {
    let database: Database;
    beforeAll(async () => {
      database = await prepare(openPglite());
    }, 120_000);
    afterAll(() => database.close());
    suite({
      engine: 'pglite',
      createOther: async () => prepare(server ? openPostgres(await server.createDatabase()) : openPglite()),
      get database() {
        return database;
      },
    });
  });
  onPostgres(suite);
}

/** Only on a real server: races, which an engine with one connection hides. */
export function onPostgres(suite: (opened: Opened & { readonly url: string }) => void): void {
  describe.skipIf(why !== null)(why === null ? 'on PostgreSQL' : `on PostgreSQL (skipped: ${why})`, () => {
    let url: string;
    let database: Database;
    beforeAll(async () => {
      url = await server!.createDatabase();
      database = await prepare(openPostgres(url, { connections: 40 }));
    }, 120_000);
    afterAll(() => database.close());
    suite({
      engine: 'postgres',
      createOther: () => prepare(openPglite()),
      get database() {
        return database;
      },
      get url() {
        return url;
      },
    });
  });
}

async function prepare(opening: Promise<Database>): Promise<Database> {
  const database = await opening;
  await migrate(database);
  return database;
}

/** One for all files that a process runs: it goes when the process does. */
let server: PostgresServer | null = null;
let why: string | null = null;
try {
  server = await startPostgres();
} catch (error) {
  why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  // A run that must prove everything may not pass by skipping.
  if (process.env['REQUIRE_POSTGRES']) throw error;
}
