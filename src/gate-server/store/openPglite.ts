import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createWalSync } from './createWalSync.js';
import type { Database, Row, Sql, SqlValue } from './Database.js';
import { explainTrouble } from './explainTrouble.js';
import { loadPeer } from './loadPeer.js';
import { lockFolder } from './lockFolder.js';
import { readSqlValue } from './readSqlValue.js';
import { StoreUnavailable } from './StoreUnavailable.js';

/** What both PGlite and one of its transactions can do, as far as we need it. */
type Asked = {
  query(text: string, values: unknown[]): Promise<{ rows: unknown[] }>;
  exec(text: string): Promise<{ rows: unknown[] }[]>;
};

/**
 * Opens PostgreSQL inside this process (PGlite): for a first look, tests, and a theatre on one machine. In memory without `dir`.
 * A folder belongs to one process; durable transactions are forced to the disk, which PGlite itself never does.
 *
 * @throws StoreUnavailable `locked` if another process has the folder; an Error with the line to install if PGlite is missing
 */
export async function openPglite({ dir }: { dir?: string } = {}): Promise<Database> {
  const { PGlite } = await loadPeer('@electric-sql/pglite', () => import('@electric-sql/pglite'));
  const data = dir === undefined ? undefined : join(dir, 'pglite');
  if (data !== undefined) mkdirSync(data, { recursive: true, mode: 0o700 });
  const unlock = dir === undefined ? () => undefined : lockFolder(dir);
  const said: string[] = [];

  const start = async () => {
    try {
      return await PGlite.create({
        ...(data !== undefined && { dataDir: data }),
        // A third of the memory that it takes by itself.
        postgresqlconf: ['shared_buffers=16MB'],
        parsers: readSqlValue,
        onStderr: (line) => {
          said.push(line);
          said.splice(0, said.length - 20);
          return true;
        },
      });
    } catch (error) {
      unlock();
      throw explainTrouble(error);
    }
  };
  const engine = await start();
  const disk = data === undefined ? null : createWalSync(data);
  await disk?.syncAll();
  const inside = new AsyncLocalStorage<true>();
  let broken: StoreUnavailable | null = null;
  let closed = false;

  /** After a panic the engine's memory is not to be trusted: what the disk has is read again by the next start. */
  const guard = async <T>(ask: () => Promise<T>): Promise<T> => {
    if (broken) throw broken;
    if (closed)
      throw new StoreUnavailable('closed', 'the database was closed, so it answers nothing any more.');
    if (inside.getStore())
      throw new Error(
        'tingying: the database was asked inside one of its own transactions, which would wait for itself for ever. Ask the `sql` that the transaction was given.',
      );
    try {
      return await ask();
    } catch (error) {
      const trouble = explainPanic(error, said) ?? explainTrouble(error);
      if (trouble instanceof StoreUnavailable && isPanic(error)) broken = trouble;
      throw trouble;
    }
  };

  return {
    engine: 'pglite',
    query: (text, values) => guard(() => ask(engine, text, values)),
    async transaction<T>(work: (sql: Sql) => Promise<T>, { durable = false } = {}) {
      const result = await guard(() =>
        engine.transaction((transaction) =>
          inside.run(true, () => work({ query: (text, values) => ask(transaction, text, values) })),
        ),
      );
      if (durable) await guard(() => disk?.sync() ?? Promise.resolve());
      return result;
    },
    async close() {
      if (closed) return;
      closed = true;
      try {
        if (!broken) await engine.close();
        await disk?.syncAll();
      } finally {
        unlock();
      }
    },
  };
}

/** Without values a text may hold several statements, as a migration does; the last one's rows are the answer. */
async function ask<T extends Row>(to: Asked, text: string, values?: readonly SqlValue[]): Promise<T[]> {
  if (values) return (await to.query(text, [...values])).rows as T[];
  return ((await to.exec(text)).at(-1)?.rows ?? []) as T[];
}

/** The engine gave up in the middle of itself; errors of SQL carry a code, these do not. */
const isPanic = (error: unknown): boolean =>
  error instanceof Error &&
  (error instanceof WebAssembly.RuntimeError || /^(ExitStatus|RuntimeError)$/.test(error.name));

function explainPanic(error: unknown, said: readonly string[]): StoreUnavailable | null {
  if (!isPanic(error)) return null;
  const words = said.join('\n');
  const trouble = explainTrouble(new Error(words, { cause: error }));
  return trouble instanceof StoreUnavailable
    ? trouble
    : new StoreUnavailable(
        'down',
        'the embedded database stopped. Nothing that was acknowledged is lost. Start again; it will look through its log.',
        error,
      );
}
