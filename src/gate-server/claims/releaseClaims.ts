import type { Sql } from '../store/Database.js';

/** Sets free what one case has claimed: the certificate can open the theatre for somebody again. */
export async function releaseClaims(sql: Sql, verification: string, at: string): Promise<void> {
  await sql.query('update claim set released_at = $2 where verification_id = $1 and released_at is null', [
    verification,
    at,
  ]);
}
