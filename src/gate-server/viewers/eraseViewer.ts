import type { Database } from '../store/Database.js';

/**
 * Deletes a viewer with everything that is theirs: cases, claims, entitlement, plays, sessions, passkeys, notices. The certificate is
 * free again. What remains — the log of decisions, the records of consent, the ledger — names cases and recipients only by tags
 * whose keys go with this call, so nothing leads back, in the database or in an old copy of the log (attack 48).
 *
 * @returns the cases that were deleted, for `verifications.forget`; null if there was no such viewer
 */
export async function eraseViewer(database: Database, viewer: string): Promise<readonly string[] | null> {
  return database.transaction(
    async (sql) => {
      const cases = await sql.query<{ id: string }>('select id from verification where viewer_id = $1', [
        viewer,
      ]);
      // What was made for one use and still names a case.
      for (const { id } of cases) await sql.query('delete from used_once where value = $1', [id]);
      const gone = await sql.query('delete from viewer where id = $1 returning id', [viewer]);
      return gone.length > 0 ? cases.map(({ id }) => id) : null;
    },
    { durable: true },
  );
}
