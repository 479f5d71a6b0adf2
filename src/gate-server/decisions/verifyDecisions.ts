import type { DecisionReason, VerificationState } from '../../core/gate/Verification.js';
import type { Row, Sql } from '../store/Database.js';
import { hashDecision, type Decision } from './hashDecision.js';

/** How far the log is, to be published: who has an old one sees when a line before it was changed or lost. */
export type LogHead = { lines: number; hash: string };

export type LogProof =
  { ok: true; head: LogHead } | { ok: false; line: number; because: 'changed' | 'shortened' };

export type DecisionRow = Row & {
  seq: number;
  at: string;
  case_tag: string;
  event: string;
  from_state: string | null;
  to_state: string;
  provider: string;
  by_role: string;
  reason: string | null;
  previous_hash: string;
  hash: string;
};

const page = 1_000;

/**
 * Reads the whole log and computes its chain anew.
 *
 * @param published a head that was seen before; the log must still contain it
 */
export async function verifyDecisions(sql: Sql, published?: LogHead): Promise<LogProof> {
  let previous = '';
  let lines = 0;
  for (let after = 0; ;) {
    const rows = await sql.query<DecisionRow>('select * from decision where seq > $1 order by seq limit $2', [
      after,
      page,
    ]);
    for (const row of rows) {
      lines++;
      const hash = hashDecision(previous, readDecision(row));
      if (row.previous_hash !== previous || row.hash !== hash)
        return { ok: false, line: lines, because: 'changed' };
      if (published?.lines === lines && published.hash !== hash)
        return { ok: false, line: lines, because: 'changed' };
      previous = hash;
      after = row.seq;
    }
    if (rows.length < page) break;
  }
  if (published && published.lines > lines) return { ok: false, line: lines, because: 'shortened' };
  return { ok: true, head: { lines, hash: previous } };
}

const readDecision = (row: DecisionRow): Decision => ({
  at: row.at,
  caseTag: row.case_tag,
  event: row.event,
  from: row.from_state as VerificationState | null,
  to: row.to_state as VerificationState,
  provider: row.provider,
  byRole: row.by_role as Decision['byRole'],
  reason: row.reason as DecisionReason | null,
});
