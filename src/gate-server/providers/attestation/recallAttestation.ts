import type { Database } from '../../store/Database.js';
import { toIso } from './issueAttestation.js';

/**
 * An organisation takes its word back. `used`: too late, somebody was verified by it; a reviewer has to look at that.
 * `unknown` also for what another organisation issued.
 */
export async function recallAttestation(
  database: Database,
  { organisation, id, now }: { organisation: string; id: string; now: number },
): Promise<'recalled' | 'used' | 'unknown'> {
  return database.transaction(
    async (sql) => {
      const [found] = await sql.query<{ used_at: string | null }>(
        'select used_at from attestation where id = $1 and organisation_id = $2 for update',
        [id, organisation],
      );
      if (!found) return 'unknown';
      if (found.used_at !== null) return 'used';
      await sql.query('update attestation set recalled_at = coalesce(recalled_at, $2) where id = $1', [
        id,
        toIso(now),
      ]);
      return 'recalled';
    },
    { durable: true },
  );
}
