import type { Consents } from '../../core/gate/GateApi.js';
import type { Sql } from '../store/Database.js';

/** Keeps the record that consent was given (PIPL 55–56: three years), under the case's tag, so without a person. */
export async function recordConsents(sql: Sql, caseTag: string, given: Consents, at: string): Promise<void> {
  const purposes = [given.sensitive && 'sensitive', given.passingOn && 'passing-on'].filter(
    (purpose) => typeof purpose === 'string',
  );
  for (const purpose of purposes)
    await sql.query(
      `insert into consent (id, case_tag, notice, purpose, given_at) values ($1, $2, $3, $4, $5)
       on conflict (id) do update set withdrawn_at = null`,
      [`${caseTag}.${purpose}.${given.notice ?? ''}`, caseTag, given.notice ?? '', purpose, at],
    );
}

export async function withdrawConsents(sql: Sql, caseTag: string, at: string): Promise<void> {
  await sql.query('update consent set withdrawn_at = $2 where case_tag = $1 and withdrawn_at is null', [
    caseTag,
    at,
  ]);
}
