import { setTimeout as wait } from 'node:timers/promises';
import type { Database, Row, Sql, SqlValue } from './Database.js';
import { explainTrouble, isLostRace } from './explainTrouble.js';
import { loadPeer } from './loadPeer.js';
import { readSqlValue } from './readSqlValue.js';
import { shareForcing } from './shareForcing.js';

export type PostgresOptions = {
  /** At most so many connections of this process. */
  connections?: number;
  /** No statement takes longer. */
  statementTimeoutMs?: number;
  connectTimeoutMs?: number;
  /** A connection broke while nobody used it. It is replaced by itself; this is for the log. */
  onTrouble?: (error: unknown) => void;
};

type Asked = {
  query(question: Question): Promise<{ rows: unknown[] } | { rows: unknown[] }[]>;
};
/** `query_timeout`: milliseconds; what the pool says where it is left out. */
type Question = { text: string; values?: unknown[]; query_timeout?: number };

/** The longest that a timer can wait: 24 days. */
const longestMs = 2 ** 31 - 1;

/** A race that is lost so often in a row is no accident. */
const tries = 6;

/**
 * Opens a PostgreSQL server (version 14 and later) for any number of processes and machines.
 *
 * Behind a pooler that refuses settings at the start of a connection (PgBouncer: `ignore_startup_parameters`), allow `options` and the
 * time-outs.
 *
 * @param url `postgres://user:password@host:5432/name`
 * @throws an Error with the line to install if `pg` is missing; whether the server is there shows with the first question
 */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Database> {
  const { connections = 10, statementTimeoutMs = 10_000, connectTimeoutMs = 5_000, onTrouble } = options;
  const { default: pg } = await loadPeer('pg', () => import('pg'));
  const readOther = pg.types.getTypeParser as (oid: number, format?: 'text' | 'binary') => unknown;
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: connectTimeoutMs,
    statement_timeout: statementTimeoutMs,
    // Longer than the server's own limit: only for a server that is gone without saying so.
    query_timeout: statementTimeoutMs + 5_000,
    idle_in_transaction_session_timeout: statementTimeoutMs * 2,
    application_name: 'tingying',
    options: '-c TimeZone=UTC',
    types: {
      getTypeParser: (oid, format) =>
        readSqlValue[oid] ?? (readOther(oid, format) as (text: string) => unknown),
    },
  });
  // Without this a connection that breaks while idle ends the whole process.
  pool.on('error', (error) => onTrouble?.(explainTrouble(error)));

  /** Forces the server's log to its disk (and its replicas, where it waits for them), for all who have committed until now. */
  const force = shareForcing(async () => {
    await pool.query("select pg_logical_emit_message(true, 'tingying', '')");
  });
  let mayForce: Promise<boolean> | null = null;
  const canForce = () =>
    (mayForce ??= pool
      .query<{ yes: boolean }>(
        "select coalesce(bool_and(has_function_privilege(oid, 'execute')), false) as yes from pg_proc where proname = 'pg_logical_emit_message'",
      )
      .then(
        ({ rows }) => rows[0]?.yes === true,
        (error: unknown) => {
          mayForce = null;
          throw error;
        },
      ));

  const once = async <T>(work: (sql: Sql) => Promise<T>, begin: string, limitMs?: number): Promise<T> => {
    const client = await pool.connect();
    // A connection that breaks while it is lent says so here, and to whoever waits for its answer.
    const ignore = () => undefined;
    client.on('error', ignore);
    let spoilt: Error | undefined;
    try {
      await client.query(begin);
      const result = await work({ query: (text, values) => ask(client, text, values, limitMs) });
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch((reason: unknown) => (spoilt = reason as Error));
      throw error;
    } finally {
      client.off('error', ignore);
      client.release(spoilt);
    }
  };

  return {
    engine: 'postgres',
    async query(text, values) {
      try {
        return await ask(pool, text, values);
      } catch (error) {
        throw explainTrouble(error);
      }
    },
    async transaction(work, { durable = false, unhurried = false } = {}) {
      for (let attempt = 1; ; attempt++) {
        try {
          // A commit that waits for the disk keeps its locks meanwhile, and decisions, which share the lock of their log, would wait
          // for the disk one after the other. So the commit does not wait; the acknowledgement does, together with all others.
          const shared = durable && (await canForce());
          const begin = [
            'begin',
            ...(shared ? ['set local synchronous_commit = off'] : []),
            ...(unhurried ? ['set local statement_timeout = 0'] : []),
          ];
          const result = await once(work, begin.join('; '), unhurried ? longestMs : undefined);
          if (shared) await force().catch((error: unknown) => Promise.reject(explainTrouble(error) as Error));
          return result;
        } catch (error) {
          if (!isLostRace(error) || attempt === tries) throw explainTrouble(error);
          await wait(Math.random() * 5 * 2 ** attempt);
        }
      }
    },
    close: () => (pool.ended || pool.ending ? Promise.resolve() : pool.end()),
  };
}

/** Without values a text may hold several statements, as a migration does; the last one's rows are the answer. */
async function ask<T extends Row>(
  to: Asked,
  text: string,
  values?: readonly SqlValue[],
  limitMs?: number,
): Promise<T[]> {
  const answer = await to.query({
    text,
    ...(values && { values: [...values] }),
    ...(limitMs !== undefined && { query_timeout: limitMs }),
  });
  return (Array.isArray(answer) ? (answer.at(-1)?.rows ?? []) : answer.rows) as T[];
}
