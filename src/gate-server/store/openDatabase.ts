import type { Database } from './Database.js';
import { openPglite } from './openPglite.js';
import { openPostgres, type PostgresOptions } from './openPostgres.js';

/**
 * Opens the server at `url`, else the embedded database in `dir`, else one in memory that is gone with the process.
 * Bring its tables up to date with `migrate` before anything else.
 */
export function openDatabase({
  url,
  dir,
  ...options
}: { url?: string; dir?: string } & PostgresOptions = {}): Promise<Database> {
  if (url === undefined || url === '') return openPglite(dir === undefined ? {} : { dir });
  if (/^postgres(ql)?:\/\//.test(url)) return openPostgres(url, options);
  throw new Error(
    'tingying: the address of the database does not begin with postgres:// or postgresql://, so it was not opened. Set DATABASE_URL to such an address, or leave it out for the embedded database.',
  );
}
