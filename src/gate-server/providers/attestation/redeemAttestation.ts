import { timingSafeEqual } from 'node:crypto';
import type { Eligibility } from '../../../core/gate/Verification.js';
import { parseAttestationCode } from '../../../core/gate/parseAttestationCode.js';
import type { Secret } from '../../Secret.js';
import type { Database, Sql } from '../../store/Database.js';
import { hashCode, hashName } from './createCode.js';
import { toIso } from './issueAttestation.js';

export type RedeemedAttestation =
  | {
      redeemed: true;
      id: string;
      organisation: string;
      eligibility: Eligibility;
      validUntil?: string;
      /** Of the certificate that the organisation saw. */
      certificate?: readonly [string, ...string[]];
    }
  /** `code-unknown` for every code that was never there, was recalled, or was used by another: nobody learns which. */
  | { redeemed: false; reason: 'code-unknown' | 'code-expired' | 'does-not-match' };

/** A code that somebody found is of no use to whoever has to guess the name. */
const wrongNames = 5;

type Attestation = {
  id: string;
  organisation_id: string;
  name_hash: string;
  eligibility: string;
  valid_until: string | null;
  expires_at: string;
  used_at: string | null;
  recalled_at: string | null;
  certificate: string | null;
};

/**
 * Uses a code, once. The same application may ask again and gets the same answer, for it may have been interrupted before it
 * could write it down; to every other one the code is gone.
 */
export async function redeemAttestation(
  database: Database,
  given: { code: Secret; name: Secret; verification: string; now: number },
): Promise<RedeemedAttestation> {
  const { name, verification, now } = given;
  const parsed = parseAttestationCode(given.code.reveal());
  if (!parsed.ok) return refused('code-unknown');
  return database.transaction(
    async (sql) => {
      const [found] = await sql.query<Attestation>(
        `select id, organisation_id, name_hash, eligibility, valid_until, expires_at, used_at, recalled_at,
            certificate from attestation where code_hash = $1 for update`,
        [hashCode(parsed.code)],
      );
      if (found?.recalled_at !== null) return refused('code-unknown');
      if (found.used_at !== null && !(await wasUsedBy(sql, found.id, verification)))
        return refused('code-unknown');
      if (found.used_at === null && Date.parse(found.expires_at) <= now) return refused('code-expired');
      if (!isSame(found.name_hash, hashName(name, parsed.code))) {
        if ((await countWrongName(sql, found)) >= wrongNames)
          await sql.query('update attestation set recalled_at = $2 where id = $1', [found.id, toIso(now)]);
        return refused('does-not-match');
      }
      if (found.used_at === null) await markUsed(sql, found, verification, now);
      const [tag, ...olderTags] = found.certificate?.split(' ') ?? [];
      return {
        redeemed: true as const,
        id: found.id,
        organisation: found.organisation_id,
        eligibility: found.eligibility as Eligibility,
        ...(found.valid_until !== null && { validUntil: found.valid_until }),
        ...(tag !== undefined && { certificate: [tag, ...olderTags] as const }),
      };
    },
    { durable: true },
  );
}

const refused = (reason: 'code-unknown' | 'code-expired' | 'does-not-match') => ({
  redeemed: false as const,
  reason,
});

const isSame = (kept: string, given: string): boolean =>
  kept.length === given.length && timingSafeEqual(Buffer.from(kept), Buffer.from(given));

async function markUsed(sql: Sql, { id, expires_at }: Attestation, verification: string, now: number) {
  await sql.query('update attestation set used_at = $2 where id = $1', [id, toIso(now)]);
  await sql.query('insert into used_once (key, value, expires_at) values ($1, $2, $3)', [
    `attestation ${id}`,
    verification,
    expires_at,
  ]);
}

async function wasUsedBy(sql: Sql, id: string, verification: string): Promise<boolean> {
  const [used] = await sql.query('select 1 as one from used_once where key = $1 and value = $2', [
    `attestation ${id}`,
    verification,
  ]);
  return used !== undefined;
}

async function countWrongName(sql: Sql, { id, expires_at }: Attestation): Promise<number> {
  const [row] = await sql.query<{ value: string }>(
    `insert into used_once (key, value, expires_at) values ($1, '1', $2)
      on conflict (key) do update set value = (used_once.value::integer + 1)::text returning value`,
    [`attestation name ${id}`, expires_at],
  );
  return Number(row?.value);
}
