import type { Sql } from '../store/Database.js';
import { hashDecision, type Decision } from './hashDecision.js';

/** Any number that nobody else locks. */
const lock = 0x6c6f67;

/**
 * Writes what was decided into the log, each line chained to the one before. It is the last thing that a transaction does: from
 * here until its end no other one decides, and it waits for nothing any more.
 */
export async function appendDecisions(sql: Sql, decisions: readonly Decision[]): Promise<void> {
  if (decisions.length === 0) return;
  await sql.query('select pg_advisory_xact_lock($1)', [lock]);
  const [last] = await sql.query<{ hash: string }>('select hash from decision order by seq desc limit 1', []);
  let previous = last?.hash ?? '';
  for (const one of decisions) {
    const hash = hashDecision(previous, one);
    await sql.query(
      `insert into decision (at, case_tag, event, from_state, to_state, provider, by_role, reason, previous_hash, hash)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        one.at,
        one.caseTag,
        one.event,
        one.from,
        one.to,
        one.provider,
        one.byRole,
        one.reason,
        previous,
        hash,
      ],
    );
    previous = hash;
  }
}
