import type { Database, SqlValue } from '../store/Database.js';

/** Any number that nobody else locks. */
const lock = 0x636c6561;
const dayMs = 86_400_000;

/** How long what is kept, in days from when it ended. What is not here is kept as long as its viewer. */
export const retentionDays = {
  /** Records of consent (PIPL 56). */
  consent: 3 * 365,
  /** A claim on a certificate whose verification ended: nobody else's yet, if the viewer comes back soon. */
  claim: 30,
  /** An application that was taken back, or that was never sent. */
  withdrawn: 30,
  draft: 90,
  play: 30,
  notice: 365,
  /** The tag of a certificate that an organisation saw, from when its code was used: it is the viewer's claim then. */
  attestedCertificate: 1,
} as const;

/**
 * Deletes what may no longer be kept. Of many machines one does it at a time; the others go on with their work. Each table by
 * itself: what is deleted is locked until its transaction ends, and a viewer who comes back waits for one table, never for all.
 *
 * @param now milliseconds since 1970
 * @returns how many rows went, by table; null if another machine is at it
 */
export async function clearOld(database: Database, now: number): Promise<Record<string, number> | null> {
  const gone: Record<string, number> = {};
  for (const { name, text, values } of listOld(now)) {
    const n = await database.transaction(
      async (sql) => {
        const [turn] = await sql.query<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [
          lock,
        ]);
        if (!turn?.mine) return null;
        const rows = await sql.query<{ n: number }>(
          `with gone as (${text} returning 1) select count(*) as n from gone`,
          values,
        );
        return rows[0]?.n ?? 0;
      },
      { unhurried: true },
    );
    if (n === null) return null;
    gone[name] = n;
  }
  return gone;
}

type Old = { name: string; text: string; values: readonly SqlValue[] };

function listOld(now: number): readonly Old[] {
  const at = new Date(now).toISOString();
  const before = (days: number) => new Date(now - days * dayMs).toISOString();
  const old = (name: string, text: string, ...values: readonly SqlValue[]): Old => ({ name, text, values });
  return [
    old('used_once', 'delete from used_once where expires_at <= $1', at),
    old('revocation', 'delete from revocation where done_at is null and ends_at <= $1', at),
    old('session', 'delete from session where expires_at <= $1', at),
    old('rate', 'delete from rate where at <= $1', before(1)),
    old(
      'consent',
      'delete from consent where coalesce(withdrawn_at, given_at) <= $1',
      before(retentionDays.consent),
    ),
    // What is over has begun, too: that has an index.
    old(
      'play_session',
      'delete from play_session where started_at <= $1 and coalesce(ended_at, lease_until) <= $1',
      before(retentionDays.play),
    ),
    old('notice', 'delete from notice where at <= $1', before(retentionDays.notice)),
    old(
      'verification',
      `delete from verification where state in ('draft', 'withdrawn') and updated_at <= $3
       and updated_at <= case state when 'withdrawn' then $1::timestamptz else $2::timestamptz end`,
      before(retentionDays.withdrawn),
      before(retentionDays.draft),
      before(Math.min(retentionDays.withdrawn, retentionDays.draft)),
    ),
    // Ended is also what was to be renewed, and was refused or never gone on with.
    old(
      'claim',
      `update claim set released_at = $2 from verification v where v.id = claim.verification_id
       and claim.released_at is null and v.state in ('expired', 'needs-evidence', 'rejected') and v.valid_until <= $1`,
      before(retentionDays.claim),
      at,
    ),
    old(
      'attestation_certificate',
      `update attestation set certificate = null
       where certificate is not null and (expires_at <= $1 or used_at <= $2 or recalled_at is not null)`,
      at,
      before(retentionDays.attestedCertificate),
    ),
    old('claim_released', 'delete from claim where released_at <= $1', before(retentionDays.claim)),
  ];
}
