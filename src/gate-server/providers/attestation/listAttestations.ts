import type { Eligibility } from '../../../core/gate/Verification.js';
import type { Sql } from '../../store/Database.js';

/** What an organisation can see of what it vouched for: neither code nor name is kept. */
export type ListedAttestation = {
  id: string;
  state: 'open' | 'used' | 'recalled' | 'expired';
  eligibility: Eligibility;
  createdAt: string;
  expiresAt: string;
};

/** The newest first. */
export async function listAttestations(
  sql: Sql,
  { organisation, now, limit = 100 }: { organisation: string; now: number; limit?: number },
): Promise<ListedAttestation[]> {
  const rows = await sql.query<{
    id: string;
    eligibility: string;
    created_at: string;
    expires_at: string;
    used_at: string | null;
    recalled_at: string | null;
  }>(
    `select id, eligibility, created_at, expires_at, used_at, recalled_at from attestation
      where organisation_id = $1 order by created_at desc, id limit $2`,
    [organisation, limit],
  );
  return rows.map((row) => ({
    id: row.id,
    state: row.used_at
      ? 'used'
      : row.recalled_at
        ? 'recalled'
        : Date.parse(row.expires_at) <= now
          ? 'expired'
          : 'open',
    eligibility: row.eligibility as Eligibility,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }));
}
