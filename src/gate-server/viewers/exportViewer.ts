import type { Row, Sql } from '../store/Database.js';
import type { Verifications } from '../verifications/createVerifications.js';

/** A copy of all that the gate keeps of one viewer (PIPL 45), readable by the viewer and by another service. */
export type ViewerExport = {
  format: 'tingying-viewer';
  version: 1;
  viewer: Row;
  verifications: Awaited<ReturnType<Verifications['list']>>;
  entitlement: Row | null;
  /** That a certificate is claimed and since when; its number is not kept by anybody. */
  claims: Row[];
  sessions: Row[];
  passkeys: Row[];
  plays: Row[];
  attestations: Row[];
  notices: Row[];
};

/** @returns null if there is no such viewer */
export async function exportViewer(
  sql: Sql,
  verifications: Pick<Verifications, 'list'>,
  viewer: string,
): Promise<ViewerExport | null> {
  const [row] = await sql.query(
    `select id, roles, created_at as "createdAt", subject is not null as "hasOwnAccount" from viewer where id = $1`,
    [viewer],
  );
  if (!row) return null;
  const all = (text: string) => sql.query(text, [viewer]);
  const [entitlement] = await all(
    `select eligibility, level, valid_until as "validUntil", granted_at as "grantedAt", revoked_at as "revokedAt"
     from entitlement where viewer_id = $1`,
  );
  return {
    format: 'tingying-viewer',
    version: 1,
    viewer: row,
    verifications: await verifications.list(viewer),
    entitlement: entitlement ?? null,
    claims: await all(
      `select claimed_at as "claimedAt", released_at as "releasedAt", level from claim where viewer_id = $1 order by claimed_at`,
    ),
    sessions: await all(
      `select id, device, created_at as "createdAt", seen_at as "seenAt", expires_at as "expiresAt"
       from session where viewer_id = $1 order by created_at`,
    ),
    passkeys: await all(
      `select id, label, created_at as "createdAt", used_at as "usedAt" from passkey where viewer_id = $1 order by created_at`,
    ),
    plays: await all(
      `select id, film, device, started_at as "startedAt", ended_at as "endedAt"
       from play_session where viewer_id = $1 order by started_at`,
    ),
    attestations: await all(
      `select id, eligibility, created_at as "createdAt", expires_at as "expiresAt", used_at as "usedAt"
       from attestation where organisation_id = $1 order by created_at`,
    ),
    notices: await all(
      `select code, at, read_at as "readAt" from notice where viewer_id = $1 order by at, code`,
    ),
  };
}
