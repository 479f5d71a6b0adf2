/** A value as both engines take it. Times are ISO 8601 texts in UTC, both ways: neither engine's dates leave the store. */
export type SqlValue = string | number | boolean | null;
export type Row = Record<string, SqlValue>;

/** What runs inside one transaction, or by itself. `$1`, `$2` … name the values. */
export type Sql = {
  query<T extends Row = Row>(text: string, values?: readonly SqlValue[]): Promise<T[]>;
};

/**
 * One SQL dialect, that of PostgreSQL, behind two engines: PGlite in the process, or a server's.
 *
 * A transaction that throws is rolled back; one that loses a race (serialisation, deadlock) is tried again a few times, so
 * what runs in it must have no effect outside it. `durable` ones are on the disk before they are acknowledged; `unhurried` ones may take
 * as long as they take: nobody waits for them, and a national theatre's tables are long.
 */
export type Database = Sql & {
  readonly engine: 'pglite' | 'postgres';
  transaction<T>(
    work: (sql: Sql) => Promise<T>,
    options?: { durable?: boolean; unhurried?: boolean },
  ): Promise<T>;
  close(): Promise<void>;
};
