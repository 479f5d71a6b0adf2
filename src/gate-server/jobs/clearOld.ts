import type { Database, Sql, SqlValue } from '../store/Database.js';

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
 * Deletes what may no longer be kept. Of many machines one does it at a time; the others go on with their work.
 *
 * @param now milliseconds since 1970
 * @returns how many rows went, by table; null if another machine is at it
 */
export async function clearOld(database: Database, now: number): Promise<Record<string, number> | null> {
  const at = new Date(now).toISOString();
  const before = (days: number) => new Date(now - days * dayMs).toISOString();
  const gone: Record<string, number> = {};
  const clear = async (sql: Sql) => {
    const [turn] = await sql.query<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [lock]);
    if (!turn?.mine) return null;
    const count = async (name: string, text: string, values: readonly SqlValue[]) => {
      const rows = await sql.query<{ n: number }>(
        `with gone as (${text} returning 1) select count(*) as n from gone`,
        values,
      );
      gone[name] = rows[0]?.n ?? 0;
    };
    await count('used_once', 'delete from used_once where expires_at <= $1', [at]);
    await count('revocation', 'delete from revocation where done_at is null and ends_at <= $1', [at]);
    await count('session', 'delete from session where expires_at <= $1', [at]);
    await count('rate', 'delete from rate where at <= $1', [before(1)]);
    await count('consent', 'delete from consent where coalesce(withdrawn_at, given_at) <= $1', [
      before(retentionDays.consent),
    ]);
    // What is over has begun, too: that has an index.
    await count(
      'play_session',
      'delete from play_session where started_at <= $1 and coalesce(ended_at, lease_until) <= $1',
      [before(retentionDays.play)],
    );
    await count('notice', 'delete from notice where at <= $1', [before(retentionDays.notice)]);
    await count(
      'verification',
      `delete from verification where state in ('draft', 'withdrawn') and updated_at <= $3
       and updated_at <= case state when 'withdrawn' then $1::timestamptz else $2::timestamptz end`,
      [
        before(retentionDays.withdrawn),
        before(retentionDays.draft),
        before(Math.min(retentionDays.withdrawn, retentionDays.draft)),
      ],
    );
    await count(
      'claim',
      `update claim set released_at = $2 from verification v where v.id = claim.verification_id
       and claim.released_at is null and v.state = 'expired' and v.valid_until <= $1`,
      [before(retentionDays.claim), at],
    );
    await count(
      'attestation_certificate',
      `update attestation set certificate = null
       where certificate is not null and (expires_at <= $1 or used_at <= $2 or recalled_at is not null)`,
      [at, before(retentionDays.attestedCertificate)],
    );
    await count('claim_released', 'delete from claim where released_at <= $1', [before(retentionDays.claim)]);
    return gone;
  };
  return database.transaction(clear, { unhurried: true });
}
