import type { Row, Sql } from '../store/Database.js';

/** One line of the ledger. */
export type Provision = Row & {
  /** `2026-11-26` */
  day: string;
  film: string;
  title: string;
  author: string | null;
  format: string;
  manner: string;
  /** Stands for a viewer within one year. */
  recipient: string;
};

/** Days, half-open: the first and the one after the last. */
export type LedgerSpan = { from: string; until: string };

/** The ledger of some days, in the order in which it was written. */
export function readLedger(sql: Sql, { from, until }: LedgerSpan): Promise<Provision[]> {
  return sql.query<Provision>(
    `select day, film, title, author, format, manner, recipient from provision
     where day >= $1 and day < $2 order by day, seq`,
    [from, until],
  );
}
