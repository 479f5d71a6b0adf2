import type { Sql } from '../store/Database.js';

/** How often something was decided in a month. `count` is null where so few were that a person could be guessed. */
export type DecisionCount = {
  month: string;
  provider: string;
  to: string;
  reason: string | null;
  byRole: string;
  count: number | null;
};

/** Transparency in numbers: what became of applications, by month, without persons. Fewer than `atLeast` are not told. */
export async function countDecisions(
  sql: Sql,
  { from, until, atLeast = 5 }: { from: string; until: string; atLeast?: number },
): Promise<DecisionCount[]> {
  return sql.query<DecisionCount>(
    `select to_char(at at time zone 'UTC', 'YYYY-MM') as month, provider, to_state as to, reason, by_role as "byRole",
       case when count(*) >= $3::integer then count(*) end as count
     from decision where at >= $1 and at < $2 and to_state in ('verified', 'rejected', 'revoked', 'needs-evidence', 'appealed')
     group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`,
    [from, until, atLeast],
  );
}
