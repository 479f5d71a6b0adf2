import type { Sql } from '../store/Database.js';

/** Ends what one case has granted, inside the transaction of the decision that says so. Plays end with their grant. */
export async function revokeEntitlement(sql: Sql, verification: string, at: string): Promise<void> {
  await sql.query(
    'update entitlement set revoked_at = $2 where verification_id = $1 and revoked_at is null',
    [verification, at],
  );
}
