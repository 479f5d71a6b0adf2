import { type AssuranceLevel, eligibilities, type Eligibility } from '../../core/gate/Verification.js';
import type { Sql } from '../store/Database.js';
import { type Entitlement, readEntitlement } from './readEntitlement.js';

export type EntitlementGrant = {
  viewer: string;
  verification: string;
  eligibility: Eligibility;
  level: AssuranceLevel;
  validUntil: string;
  at: string;
};

/** Films ask for the narrower ones; who may watch more keeps it when a second proof says less. */
const isNarrower = (one: Eligibility, than: Eligibility): boolean =>
  eligibilities.indexOf(one) < eligibilities.indexOf(than);

/** What another verification has opened, where that is more than this one says: then it stays the one that counts. */
export async function findBetter(
  sql: Sql,
  {
    viewer,
    verification,
    eligibility,
    at,
  }: Pick<EntitlementGrant, 'viewer' | 'verification' | 'eligibility' | 'at'>,
): Promise<Entitlement | null> {
  const old = await readEntitlement(sql, viewer, at);
  return old?.active && old.verification !== verification && isNarrower(old.eligibility, eligibility)
    ? old
    : null;
}

/** Grants or renews, inside the transaction of the decision that says so. What is still active is never made less (`findBetter`). */
export async function grantEntitlement(sql: Sql, grant: EntitlementGrant): Promise<void> {
  const { viewer, verification, eligibility, level, validUntil, at } = grant;
  await sql.query(
    `insert into entitlement (viewer_id, eligibility, level, valid_until, granted_at, verification_id)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (viewer_id) do update set eligibility = excluded.eligibility, level = excluded.level,
       valid_until = excluded.valid_until, granted_at = excluded.granted_at, verification_id = excluded.verification_id,
       revoked_at = null, negative_since = null`,
    [viewer, eligibility, level, validUntil, at, verification],
  );
}
