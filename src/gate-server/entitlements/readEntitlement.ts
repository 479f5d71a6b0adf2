import type { AssuranceLevel, Eligibility } from '../../core/gate/Verification.js';
import type { Row, Sql } from '../store/Database.js';

/** What a viewer may watch, and until when. */
export type Entitlement = {
  active: boolean;
  eligibility: Eligibility;
  level: AssuranceLevel;
  /** ISO 8601, UTC. */
  validUntil: string;
  revoked: boolean;
  verification: string | null;
};

type EntitlementRow = Row & {
  eligibility: string;
  level: number;
  valid_until: string;
  revoked_at: string | null;
  verification_id: string | null;
};

/** @param at now, ISO 8601 @returns null if the viewer was never entitled */
export async function readEntitlement(sql: Sql, viewer: string, at: string): Promise<Entitlement | null> {
  const [row] = await sql.query<EntitlementRow>(
    'select eligibility, level, valid_until, revoked_at, verification_id from entitlement where viewer_id = $1',
    [viewer],
  );
  if (!row) return null;
  return {
    active: row.revoked_at === null && row.valid_until > at,
    eligibility: row.eligibility as Eligibility,
    level: row.level as AssuranceLevel,
    validUntil: row.valid_until,
    revoked: row.revoked_at !== null,
    verification: row.verification_id,
  };
}
