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
};

/**
 * Runs a suite on each engine: on PostgreSQL in the process, and on a real server. Tests in it share one database, so each
 * brings its own viewers. Where a real server cannot be started its part says so and is skipped.
 */
export function eachDatabase(suite: (opened: Opened) => void): void {
  describe('on PGlite', () => {
    let database: Database;
    beforeAll(async () => {
      database = await openPglite();
      await migrate(database);
    }, 120_000);
    afterAll(() => database.close());
    suite({
      engine: 'pglite',
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
      database = await openPostgres(url, { connections: 40 });
      await migrate(database);
    }, 120_000);
    afterAll(() => database.close());
    suite({
      engine: 'postgres',
      get database() {
        return database;
      },
      get url() {
        return url;
      },
    });
  });
}

let server: PostgresServer | null = null;
let why: string | null = null;
try {
  server = await startPostgres();
} catch (error) {
  why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  // A run that must prove everything may not pass by skipping.
  if (process.env['REQUIRE_POSTGRES']) throw error;
}
afterAll(() => server?.remove());
